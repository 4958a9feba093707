#!/usr/bin/env bash
# What action.yml runs: checks maps, says what a change does to them, and comments on it.
#
#   ferd-action.sh                check, compare, comment; settings come as variables, see action.yml
#   ferd-action.sh post FILE      put a comment that another run wrote on the pull request of that run
#
# Needs bash, git and jq; curl for comments. Everything is told before it fails; the exit code is the worst one.
set -euo pipefail

marker='<!-- comment of ferd -->'
event=${GITHUB_EVENT_PATH:-}
api=${GITHUB_API_URL:-}
repository=${GITHUB_REPOSITORY:-}
token=${FERD_TOKEN:-}

note() { printf '%s\n' "$*" >&2; }

# A value of the event; nothing if there is no event or no such value.
of_event() {
  if [[ -n $event && -f $event ]]; then jq -r "($1) // empty" "$event"; fi
}

ask() {
  curl --silent --show-error --fail --max-time 60 \
    --header "Authorization: Bearer $token" --header 'Accept: application/vnd.github+json' \
    --header 'Content-Type: application/json' "$@"
}

# The pull request of this run; for a run that another one set off, that of the other one, by what the host
# says of it: the number in an artefact could be anybody's.
pull_request() {
  local number branch owner head
  number=$(of_event .pull_request.number)
  branch=$(of_event .workflow_run.head_branch)
  if [[ -z $number && -n $branch ]]; then
    owner=$(of_event .workflow_run.head_repository.owner.login)
    head=$(of_event .workflow_run.head_sha)
    number=$(ask --get "$api/repos/$repository/pulls" --data-urlencode "head=$owner:$branch" --data state=open |
      jq -r --arg head "$head" '[.[] | select(.head.sha == $head)][0].number // empty')
  fi
  printf '%s' "$number"
}

# Puts the comment on the pull request, in the place of the one before; fails if that may not be.
put_comment() {
  local file=$1 number known body
  [[ -n $token && -n $api && -n $repository ]] || return 1
  number=$(pull_request) || return 1
  [[ $number =~ ^[0-9]+$ ]] || return 1
  known=$(ask "$api/repos/$repository/issues/$number/comments?per_page=100" |
    jq -r --arg marker "$marker" '[.[] | select(.body | startswith($marker))][0].id // empty') || return 1
  if [[ ! -s $file ]]; then
    [[ -n $known ]] || return 0
    body='What the maps say did not change.'
  else
    body=$(cat "$file")
  fi
  body=$(printf '%s\n\n%s\n' "$marker" "$body" | jq -Rs '{body: .}')
  if [[ -n $known ]]; then
    ask --request PATCH --data-binary @- "$api/repos/$repository/issues/comments/$known" <<<"$body" >/dev/null
  else
    ask --request POST --data-binary @- "$api/repos/$repository/issues/$number/comments" <<<"$body" >/dev/null
  fi
}

put_summary() {
  if [[ -s $1 && -n ${GITHUB_STEP_SUMMARY:-} ]]; then cat "$1" >>"$GITHUB_STEP_SUMMARY"; fi
}

# The commit that the change started from, fetched if this clone lacks it; nothing if there is none.
base() {
  local base=${FERD_BASE:-} is_asked=1
  if [[ -z $base ]]; then
    is_asked=
    base=$(of_event '.pull_request.base.sha // .merge_group.base_sha // .before')
  fi
  # Forty zeros stand for a branch that is new.
  if [[ -z $base || $base =~ ^0+$ ]]; then
    [[ -n $(git rev-parse --quiet --verify 'HEAD~1^{commit}') ]] && git rev-parse 'HEAD~1'
    return 0
  fi
  if git rev-parse --quiet --verify --end-of-options "$base^{commit}" ||
    git rev-parse --quiet --verify --end-of-options "origin/$base^{commit}"; then
    return 0
  fi
  if git fetch --quiet --no-tags --depth=1 origin -- "$base" >&2; then
    git rev-parse FETCH_HEAD
  elif [[ -n $is_asked ]]; then
    note "error: git knows no commit \`$base\`, and cannot fetch it"
    return 2
  fi
}

worst=0
# Runs ferd and remembers how it ended.
ferd() {
  local code=0
  "$program" "$@" || code=$?
  if ((code > worst)); then worst=$code; fi
}

compare() {
  local from range arguments=()
  from=$(base) || { worst=2; return 0; }
  if [[ -z $from ]]; then
    note 'note: nothing to compare with'
    return 0
  fi
  # A shallow clone may not know where both parted.
  if git merge-base "$from" HEAD >/dev/null 2>&1; then range="$from...HEAD"; else range="$from..HEAD"; fi
  if [[ -n ${FERD_FAIL_ON:-} ]]; then arguments+=(--fail-on "$FERD_FAIL_ON"); fi
  ferd diff --format github --format "markdown=$comment" ${arguments[@]+"${arguments[@]}"} "$range" \
    -- ${paths[@]+"${paths[@]}"}
}

# Committed drawings are to be those of their maps.
check_drawings() {
  local file
  while IFS= read -r file; do
    case $file in
      '') ;;
      *.md | *.markdown) ferd render --check --embed "$file" ;;
      *) ferd render --check "$file" ;;
    esac
  done <<<"${FERD_RENDER:-}"
}

main() {
  program=${FERD_BINARY:-}
  if [[ -z $program ]]; then
    local home
    home=$(cd "$(dirname "$0")/.." && pwd)
    cargo build --release --locked --quiet --manifest-path "$home/Cargo.toml" --target-dir "$home/target"
    program=$home/target/release/ferd
  fi
  paths=()
  local path
  while IFS= read -r path; do
    if [[ -n $path ]]; then paths+=("$path"); fi
  done <<<"${FERD_PATHS:-.}"
  comment=${FERD_COMMENT_FILE:-${RUNNER_TEMP:-$(mktemp -d)}/ferd-comment.md}
  : >"$comment"
  if [[ -n ${GITHUB_OUTPUT:-} ]]; then printf 'comment-file=%s\n' "$comment" >>"$GITHUB_OUTPUT"; fi

  ferd check --format github ${paths[@]+"${paths[@]}"}
  check_drawings
  compare
  case ${FERD_COMMENT:-summary} in
    true)
      if ! put_comment "$comment"; then
        note 'note: no comment could be written; it stands in the summary of the job'
        put_summary "$comment"
      fi
      ;;
    summary) put_summary "$comment" ;;
    false) ;;
    *)
      note "error: comment is true, summary or false, not \`$FERD_COMMENT\`"
      worst=2
      ;;
  esac
  exit "$worst"
}

for tool in git jq; do
  command -v "$tool" >/dev/null || { note "error: $tool is needed and not installed"; exit 2; }
done
if [[ ${1:-} == post ]]; then
  put_comment "${2:?a file must follow}" || { note 'error: the comment could not be written'; exit 3; }
else
  main
fi
