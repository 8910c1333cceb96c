# The app: API or worker, as its arguments say. The servers come from their own images (docker-compose.yml).
ARG NODE_VERSION=20
FROM node:${NODE_VERSION}-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Without optional packages: the register's own PostgreSQL is of the embedded default only.
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund && npm cache clean --force
COPY . .
# The workflow bundle is built once, here, so that all workers of one image run the same code.
RUN node --import tsx scripts/build.ts \
  && install -d -o node -g node -m 700 /var/lib/fristwerk
USER node
VOLUME /var/lib/fristwerk
EXPOSE 4400
ENTRYPOINT ["node", "scripts/start.mjs", "--data", "/var/lib/fristwerk"]
