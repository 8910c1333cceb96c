#!/bin/sh
# Makes the passwords and the first master key of an installation, once: what is there already stays.
#   deploy/make-secrets.sh [FOLDER]      (FOLDER: deploy/secrets)
# Back up FOLDER/app/master-keys apart from the databases: without it no case can ever be read again.
set -eu
folder=${1:-$(dirname "$0")/secrets}
# The user of the image; what only the app may read belongs to it.
app_uid=${FRISTWERK_UID:-1000}
umask 077
mkdir -p "$folder/app"

# Letters and digits only, so that it needs no quoting anywhere.
random() { od -An -v -tx1 -N"$1" /dev/urandom | tr -d ' \n'; }
once() { [ -s "$1" ] || printf '%s' "$2" >"$1"; }

for role in postgres temporal fristwerk; do
  once "$folder/$role-password" "$(random 24)"
  # Read by containers under different users; the folder itself is closed to everybody else.
  chmod 644 "$folder/$role-password"
done
once "$folder/app/master-keys" "1:$(head -c 32 /dev/urandom | base64)
"
if [ "$(id -u)" = 0 ]; then
  chown -R "$app_uid:$app_uid" "$folder/app"
elif [ "$(id -u)" != "$app_uid" ]; then
  echo "Give $folder/app to the user of the containers: sudo chown -R $app_uid:$app_uid $folder/app" >&2
fi
echo "The secrets are in $folder."
