#!/usr/bin/env bash
# Writes the secrets that docker-compose.yml and the folders of routes/ need and that .env lacks; what .env has, stays.
set -euo pipefail
cd "$(dirname "$0")/../../.."
umask 077
touch .env

base64_of_32_bytes() { head -c 32 /dev/urandom | base64; }
url_safe() { base64_of_32_bytes | tr '+/' '-_' | tr -d '='; }

missing() { ! grep -q "^$1=" .env; }
add() { missing "$1" && printf '%s=%s\n' "$1" "$2" >> .env && echo "made $1"; return 0; }

# The variables that the folders' credentials name under a key.
named() { sed -nE "s/.*$1([A-Z][A-Z0-9_]*).*/\\1/p" routes/systems/*/system.yaml; }

add POSTGRES_PASSWORD "$(url_safe)"
add HUB_SUBJECT_KEY "$(base64_of_32_bytes)"
add HUB_OPERATOR_KEY "$(url_safe)"
for name in $(named '[^-]key: *'); do add "$name" "$(url_safe)"; done
for name in $(named 'signing: *'); do add "$name" "whsec_$(base64_of_32_bytes)"; done

# Addresses are nobody's to make up.
for name in $(grep -rhoE '\{\{env:[A-Z0-9_]+\}\}' routes/systems --include='*.camel.yaml' | tr -d '{}' | cut -d: -f2 | sort -u); do
  if missing "$name"; then echo "write $name=… into .env: without it the folder that names it is refused"; fi
done
