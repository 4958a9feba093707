#!/usr/bin/env bash
# shellcheck disable=SC2016 # backticks of Markdown
# What docs/ci/gitlab.yml runs: checks maps, says what a merge request does to them, and keeps one note on it up to date.
#
#   gitlab.sh        check, compare, note
#   gitlab.sh pages  draw every map into public/maps/, with an index in public/
#
# Settings come as variables: FERD_PATHS, FERD_BASE, FERD_FAIL_ON and FERD_RENDER as the inputs of action.yml; FERD_TOKEN, a
# token that may write notes; FERD_BINARY, the ferd to run; FERD_COMMENT_FILE, the file for the text.
# Needs bash, git, jq, ferd; curl for notes. The exit code is that of the worst step.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
api=${CI_API_V4_URL:-}
project=${CI_MERGE_REQUEST_PROJECT_ID:-}
request=${CI_MERGE_REQUEST_IID:-}
token=${FERD_TOKEN:-}
authorization="PRIVATE-TOKEN: $token"
comments=$api/projects/$project/merge_requests/$request/notes
edit_method=PUT
full_clone='`GIT_DEPTH: 0` among the variables of the job'
# shellcheck source=hosts/compare.sh
source "$here/compare.sh"
# shellcheck source=hosts/comment.sh
source "$here/comment.sh"

edit_address() { printf '%s' "$comments/$1"; }

own_name() {
  ask GET "$api/user" || return
  own=$(jq -r '.username? // empty' "$work/answer")
  if [[ -z $own ]]; then
    reason='the host does not say whose token FERD_TOKEN is'
    return 1
  fi
}

# Sets `program` to ferd.
find_program() {
  program=${FERD_BINARY:-ferd}
  if command -v -- "$program" >/dev/null; then return; fi
  fail "\`$program\` is no program that can be run" 'Put ferd into the image of the job, or name it with `FERD_BINARY`.'
  return 1
}

# Sets `start` to the commit where the change began, `result` to none if this is no pipeline of a merge request.
find_start() {
  local source=${CI_MERGE_REQUEST_SOURCE_BRANCH_SHA:-} base
  # Both are empty but in pipelines for merged results, whose HEAD is a merge: there the base of the merge request's diff
  # is too old, and what others changed since would look like a part of this change.
  base=${CI_MERGE_REQUEST_TARGET_BRANCH_SHA:-${CI_MERGE_REQUEST_DIFF_BASE_SHA:-}}
  if [[ -n ${FERD_BASE:-} ]]; then
    start_at_parting "$FERD_BASE"
  elif [[ -n $source ]] && is_merge_of "$source"; then
    start_at "$target"
  elif [[ -n $base ]]; then
    start_at_parting "$base"
  elif [[ -n $request ]]; then
    fail 'GitLab does not say what the merge request is based on' 'Name a commit or branch with `FERD_BASE`.'
    return 1
  else
    note 'note: no merge request to compare'
    result=none
    return 1
  fi
}

# Checks and compares; leaves `result`, and what the report is made of.
look() {
  local arguments=(--format terminal)
  find_program || return 0
  side_step check --format gitlab=code-quality.json --format human -- ${paths[@]+"${paths[@]}"}
  check_drawings "${FERD_RENDER:-}"
  check_repository || return 0
  commit=${CI_MERGE_REQUEST_SOURCE_BRANCH_SHA:-$(commit_of HEAD)}
  find_start || return 0
  if [[ -n ${FERD_FAIL_ON:-} ]]; then arguments+=(--fail-on "$FERD_FAIL_ON"); fi
  compare "${arguments[@]}" "$start..HEAD" -- ${paths[@]+"${paths[@]}"}
}

# Puts the report on the merge request; returns 1 if that may not be and 2 if something failed, and `reason` says what.
comment_on_merge_request() {
  local missing
  if [[ -z $token ]]; then
    reason='there is no FERD_TOKEN: a project access token with the scope `api` and the role Reporter, as a masked variable that is not protected; the token of the job may not write notes, and pipelines of forks have no variables of this project'
    return 1
  fi
  for missing in jq curl; do
    if ! command -v "$missing" >/dev/null; then
      reason="$missing is not installed"
      return 2
    fi
  done
  # A line that begins with a slash would be a command.
  sed -E "s,^([[:space:]]*)/,\\1$(printf '\342\200\213')/," "$report" >"$work/harmless"
  report=$work/harmless
  put_comment "$1"
}

publish() {
  local is_new_worth_it=yes outcome=0
  if [[ -z $request || -z $api || -z $project ]]; then return; fi
  if [[ $result == unchanged ]]; then is_new_worth_it=no; fi
  comment_on_merge_request "$is_new_worth_it" || outcome=$?
  case $outcome in
    0) ;;
    1) note "note: no note on the merge request: $reason" ;;
    *)
      note "error: the note on the merge request could not be written: $reason"
      worsen 3
      ;;
  esac
}

main() {
  report=${FERD_COMMENT_FILE:-ferd-comment.md}
  begin_report || { note "error: \`$report\` cannot be written"; exit 3; }
  look
  write_report || worsen 3
  publish
  exit "$worst"
}

# Draws the maps as pages and lists them: GitLab publishes nothing without an index.
pages() {
  find_program || exit "$worst"
  mkdir -p public/maps
  run_ferd render -o public/maps/ --format html -- ${paths[@]+"${paths[@]}"}
  if ((code)); then exit "$worst"; fi
  {
    printf '<!doctype html>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n'
    printf '<title>Journey maps</title>\n<h1>Journey maps</h1>\n<ul>\n'
    (cd public && find maps -type f -name '*.html' -print0) | LC_ALL=C sort -z | jq -Rrs '
      split("\u0000")[] | select(. != "")
      | "<li><a href=\"" + (split("/") | map(@uri) | join("/")) + "\">" + (.[5:-5] | @html) + "</a></li>"'
    printf '</ul>\n'
  } >public/index.html
}

case ${1:-} in
  pages) pages ;;
  *) main ;;
esac
