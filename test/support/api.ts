import { LocalIssuer, type ReadyMadePerson } from '../../api/auth/local-issuer';
import { insist } from './patience';
import { sharedInstallation } from './shared-installation';

export interface Answer<T = Record<string, unknown>> {
  status: number;
  body: T;
  headers: Headers;
}

export interface CallOptions {
  as?: ReadyMadePerson | 'nobody';
  key?: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** Gives up after this time. */
  withinMs?: number;
}

export interface ApiAccess {
  baseUrl: string;
  dataDir: string;
  /** Who signs the tokens, where it is not the installation itself. */
  token?: (person: ReadyMadePerson) => Promise<string>;
}

/** Calls the API as one of the ready-made people, the way another system would. */
export class Api {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(private readonly installation: ApiAccess = sharedInstallation()) {}

  call<T = Record<string, unknown>>(
    method: string,
    path: string,
    options: CallOptions = {},
  ): Promise<Answer<T>> {
    return insist(() => this.callOnce<T>(method, path, options));
  }

  private async callOnce<T>(method: string, path: string, options: CallOptions): Promise<Answer<T>> {
    const { as = 'caseworker', key, body, headers = {}, withinMs } = options;
    const response = await fetch(`${this.installation.baseUrl}${path}`, {
      method,
      ...(withinMs === undefined ? {} : { signal: AbortSignal.timeout(withinMs) }),
      headers: {
        ...(as === 'nobody' ? {} : { authorization: `Bearer ${await this.tokenOf(as)}` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (text === '' ? {} : JSON.parse(text)) as T,
      headers: response.headers,
    };
  }

  get<T = Record<string, unknown>>(path: string, options?: CallOptions): Promise<Answer<T>> {
    return this.call<T>('GET', path, options);
  }

  post<T = Record<string, unknown>>(
    path: string,
    body: unknown,
    options: CallOptions = {},
  ): Promise<Answer<T>> {
    return this.call<T>('POST', path, { ...options, body });
  }

  put<T = Record<string, unknown>>(
    path: string,
    body: unknown,
    options: CallOptions = {},
  ): Promise<Answer<T>> {
    return this.call<T>('PUT', path, { ...options, body });
  }

  tokenOf(person: ReadyMadePerson): Promise<string> {
    const known = this.tokens.get(person);
    if (known) return known;
    const { dataDir, token: sign } = this.installation;
    const token = sign ? sign(person) : LocalIssuer.open(dataDir, {}).then((issuer) => issuer.token(person));
    this.tokens.set(person, token);
    return token;
  }
}
