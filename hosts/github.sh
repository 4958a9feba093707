#!/usr/bin/env bash
# shellcheck disable=SC2016 # backticks of Markdown
# What action.yml runs: checks maps, says what a change does to them, and comments on it.
#
#   github.sh            check, compare, comment; settings come as variables, see action.yml
#   github.sh post FILE  put the report of another run on the pull request of that run; FILE, or a folder with it alone
#
# Needs bash, git, jq; curl for comments. Everything is told before it fails; the exit code is that of the worst step.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
event=${GITHUB_EVENT_PATH:-}
api=${GITHUB_API_URL:-}
repository=${GITHUB_REPOSITORY:-}
token=${FERD_TOKEN:-}
authorization="Authorization: Bearer $token"
edit_method=PATCH
full_clone='`fetch-depth: 0` in the step with `actions/checkout`'
# shellcheck source=hosts/compare.sh
source "$here/compare.sh"
# shellcheck source=hosts/comment.sh
source "$here/comment.sh"

# A value of the event; nothing if there is no event or no such value.
of_event() {
  if [[ -n $event && -f $event ]]; then jq -r "($1) // empty" "$event"; fi
}

edit_address() { printf '%s' "$api/repos/$repository/issues/comments/$1"; }

# The token of a workflow, of an app and of a person all may ask for the viewer; other hosts of this kind know the user alone.
own_name() {
  if [[ -n ${GITHUB_GRAPHQL_URL:-} ]]; then
    printf '{"query": "{viewer{login}}"}' >"$work/query"
    if ask POST "$GITHUB_GRAPHQL_URL" "$work/query"; then own=$(jq -r '.data.viewer.login? // empty' "$work/answer"); fi
  fi
  if [[ -z $own ]] && ask GET "$api/user"; then own=$(jq -r '.login? // empty' "$work/answer"); fi
  if [[ -z $own ]]; then
    reason="whose token it is cannot be found out (${reason:-the host names nobody})"
    return 1
  fi
}

# Sets `number` to the pull request of this run. For a run that another one set off it is that of the other one, by what the
# host says of it: the number in an artefact could be anybody's. Returns 1 if there is none, 2 if something failed, and 3 if
# the pull request has moved on.
find_pull_request() {
  local branch owner head address
  number=$(of_event .pull_request.number)
  if [[ $number =~ ^[0-9]+$ ]]; then return; fi
  branch=$(of_event .workflow_run.head_branch)
  owner=$(of_event .workflow_run.head_repository.owner.login)
  head=$(of_event .workflow_run.head_sha)
  if [[ -z $branch || -z $owner || -z $head ]]; then
    reason='this run belongs to no pull request'
    return 1
  fi
  address=$(jq -rn --arg head "$owner:$branch" '$head | @uri')
  ask GET "$api/repos/$repository/pulls?state=open&per_page=100&head=$address" || return 2
  number=$(jq -r --arg head "$head" '[.[] | select(.head.sha == $head).number | tostring] | join(" ")' "$work/answer")
  if [[ $number =~ ^[0-9]+$ ]]; then return; fi
  if [[ -n $number ]]; then
    reason="$head is the last commit of several open pull requests: $number"
    return 2
  fi
  reason="$head is the last commit of no open pull request: it was closed, or a later push has a run of its own"
  return 3
}

# Puts the report on the pull request; returns what `find_pull_request` does, and 1 if comments may not be written.
comment_on_pull_request() {
  local missing
  for missing in jq curl; do
    if ! command -v "$missing" >/dev/null; then
      reason="$missing is not installed"
      return 2
    fi
  done
  if [[ -z $token || -z $api || -z $repository ]]; then
    reason='there is no token, or no host to ask'
    return 1
  fi
  find_pull_request || return
  comments=$api/repos/$repository/issues/$number/comments
  put_comment "$1"
}

put_summary() {
  if [[ -n ${GITHUB_STEP_SUMMARY:-} ]]; then cat "$report" >>"$GITHUB_STEP_SUMMARY"; fi
}

find_program() {
  program=${FERD_BINARY:-}
  if [[ -n $program ]]; then
    if command -v -- "$program" >/dev/null; then return; fi
    fail "\`$program\`, which \`binary\` names, is no program that can be run" \
      'Build or install ferd in an earlier step, or leave `binary` out.'
    return 1
  fi
  local home
  home=$(dirname "$here")
  program=$home/target/release/ferd
  if cargo build --release --locked --quiet --manifest-path "$home/Cargo.toml" --target-dir "$home/target" 2>"$work/build"; then
    return
  fi
  cat "$work/build" >&2
  fail 'ferd could not be built' 'Give a built program as `binary`, or see the log of the job.' "$work/build"
  return 1
}

# Sets `start` to the commit where the change began, `result` to none if there is nothing before it.
find_start() {
  local head base before
  if [[ -n ${FERD_BASE:-} ]]; then
    start_at_parting "$FERD_BASE"
    return
  fi
  head=$(of_event .pull_request.head.sha)
  base=$(of_event '.pull_request.base.sha // .merge_group.base_sha')
  before=$(of_event .before)
  if [[ -n $head ]] && is_merge_of "$head"; then
    # What is checked out by itself: the change as it would be merged into its target as that is now.
    start_at "$target"
  elif [[ -n $base ]]; then
    start_at_parting "$base"
  elif [[ -n $(of_event .pull_request) ]]; then
    fail 'the event does not say what the pull request is based on' 'Name a commit or branch as `base`.'
    return 1
  elif [[ -n $before && ! $before =~ ^0+$ ]]; then
    start_at "$before"
  else
    # A new branch, which forty zeros stand for, or no event.
    before=$(parents)
    if [[ -z $before ]]; then
      note 'note: there is no earlier commit to compare with'
      result=none
      return 1
    fi
    start_at "${before%%$'\n'*}"
  fi
}

# Checks and compares; leaves `result`, and what the report is made of.
look() {
  local arguments=(--format github)
  find_program || return 0
  side_step check --format github -- ${paths[@]+"${paths[@]}"}
  check_drawings "${FERD_RENDER:-}"
  if ! command -v jq >/dev/null; then
    fail 'jq is not installed' 'Install jq where the job runs.'
    return
  fi
  if [[ -n $event ]] && ! jq empty "$event" 2>"$work/event"; then
    fail 'the event of this run cannot be read' 'Run the job again.' "$work/event"
    return
  fi
  check_repository || return 0
  commit=$(of_event '.pull_request.head.sha // .merge_group.head_sha // .after')
  commit=${commit:-$(commit_of HEAD)}
  if ! is_in_head "$commit"; then
    # The target, with which nothing differs from the target.
    fail "what is checked out does not have \`${commit:0:10}\`, the commit that this run is about" \
      'Check it out: `actions/checkout` does so by itself for `pull_request`, but not for `pull_request_target`.'
    return
  fi
  find_start || return 0
  if [[ -n ${FERD_FAIL_ON:-} ]]; then arguments+=(--fail-on "$FERD_FAIL_ON"); fi
  compare "${arguments[@]}" "$start..HEAD" -- ${paths[@]+"${paths[@]}"}
}

# Shows the report where `comment` asks for it.
publish() {
  local is_new_worth_it=yes outcome=0
  if [[ $result == unchanged || $result == none ]]; then is_new_worth_it=no; fi
  case ${FERD_COMMENT:-summary} in
    true)
      comment_on_pull_request "$is_new_worth_it" || outcome=$?
      case $outcome in
        0) return ;;
        1 | 3) note "note: no comment, but the summary of the job has the text: $reason" ;;
        *)
          note "error: the comment could not be written; the summary of the job has the text: $reason"
          worsen 3
          ;;
      esac
      put_summary
      ;;
    summary) put_summary ;;
    false) ;;
    *)
      note "error: comment is true, summary or false, not \`$FERD_COMMENT\`; the summary of the job has the text"
      worsen 2
      put_summary
      ;;
  esac
}

main() {
  report=${FERD_COMMENT_FILE:-${RUNNER_TEMP:-$work}/ferd-comment.md}
  begin_report || { note "error: \`$report\` cannot be written"; exit 3; }
  if [[ -n ${GITHUB_OUTPUT:-} ]]; then printf 'comment-file=%s\n' "$report" >>"$GITHUB_OUTPUT"; fi
  look
  write_report || worsen 3
  if [[ -n ${GITHUB_OUTPUT:-} ]]; then printf 'result=%s\n' "$result" >>"$GITHUB_OUTPUT"; fi
  if [[ $result == failed ]]; then printf '::error title=ferd diff::The maps were not compared; the log and the report tell why.\n'; fi
  publish
  exit "$worst"
}

# Takes the report of another run, whose author may be anybody: one regular file that ferd could have written. Sets `result`
# and writes the text into `$report`; anything else is a comparison that failed.
take_report() {
  local file=$1 first conclusion
  commit=$(of_event .workflow_run.head_sha)
  commit=${commit//[^0-9a-f]/}
  conclusion=$(of_event .workflow_run.conclusion)
  local cure="The log of the run tells more: it ended with \`${conclusion:-unknown}\`."
  if [[ -d $file && ! -L $file ]]; then
    local entries=()
    while IFS= read -r -d '' first; do entries+=("$first"); done < <(find "$file" -mindepth 1 -print0)
    if ((${#entries[@]} > 1)); then
      fail "the run handed on ${#entries[@]} files instead of one" "$cure"
      return
    fi
    file=${entries[0]:-$file/ferd-comment.md}
  fi
  if [[ -L $file ]]; then
    fail 'the run handed on a link instead of a file' "$cure"
  elif [[ ! -f $file ]]; then
    fail 'the run handed on no comparison' "$cure"
  elif (($(wc -c <"$file") > 66000)); then
    fail 'the run handed on a file too large for a comment' "$cure"
  elif ! jq -Rs . "$file" >"$work/taken" ||
    ! first=$(jq -r 'split("\n")[0] | capture("^<!-- ferd: (?<result>changed|unchanged|none|failed) ([0-9a-f]+|unknown) -->$").result' "$work/taken") ||
    [[ -z $first ]]; then
    fail 'the run handed on a file that ferd did not write' "$cure"
  else
    result=$first
    jq -j -f "$here/disarm.jq" "$work/taken" >"$work/text"
    {
      printf '<!-- ferd: %s %s -->\n' "$result" "${commit:-unknown}"
      cat "$work/text"
      printf '\n*Written by a run that the pull request itself controls.*\n'
    } >"$report"
    return
  fi
}

post() {
  local tool is_new_worth_it=yes outcome=0
  for tool in jq curl; do
    command -v "$tool" >/dev/null || { note "error: $tool is needed and not installed"; exit 2; }
  done
  if [[ -n $event ]] && ! jq empty "$event"; then
    note 'error: the event of this run cannot be read'
    exit 2
  fi
  report=$work/report.md
  : >"$report"
  take_report "$1"
  if [[ ! -s $report ]]; then write_report; fi
  if [[ $result == unchanged || $result == none ]]; then is_new_worth_it=no; fi
  comment_on_pull_request "$is_new_worth_it" || outcome=$?
  case $outcome in
    0) ;;
    3) note "note: nothing to comment on: $reason" ;;
    *)
      note "error: the comment could not be written: $reason"
      worsen 3
      ;;
  esac
  exit "$worst"
}

if [[ ${1:-} == post ]]; then
  post "${2:?a file must follow}"
else
  main
fi
