# shellcheck shell=bash disable=SC2016 # backticks of Markdown
# Checks maps, compares them with the commit where a change began, and writes the outcome as Markdown.
# Sourced by github.sh and gitlab.sh, which know where a change began and where reviewers read.
#
# Set by the host script:
#   full_clone   how to ask for a clone with all commits, as Markdown
#   commit       the commit that is checked, as reviewers know it; HEAD by default
#   report       the file for the text
# Set here:
#   paths        what to look at: the lines of FERD_PATHS
#   result       changed, unchanged, none (there is no earlier commit) or failed
#   worst        the exit code: 1 findings, 2 wrong input or settings, 3 a fault or output that could not be written

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
worst=0
result=failed
# Steps besides the comparison that failed, in Markdown.
flaws=()
paths=()
while IFS= read -r line; do
  if [[ -n $line ]]; then paths+=("$line"); fi
done <<<"${FERD_PATHS:-.}"

note() { printf '%s\n' "$*" >&2; }

worsen() { if (($1 > worst)); then worst=$1; fi; }

# Ends the comparison: WHAT failed, the CURE, and optionally a FILE with messages. The text goes into the report.
fail() {
  result=failed
  worsen 2
  note "error: the maps were not compared: $1"
  {
    printf '### ⚠ The maps were not compared\n\nWhat this change does to them is unknown: %s.\n' "$1"
    if [[ -s ${3:-} ]]; then
      printf '\n```text\n'
      quoted <"$3"
      printf '```\n'
    fi
    printf '\n%s\n' "$2"
  } >"$work/failure.md"
}

# Messages of a program as the content of a code block: at most 3,000 bytes, without passwords of addresses,
# control characters and backticks.
quoted() {
  LC_ALL=C tr -d '\000-\010\013-\037\177' | LC_ALL=C tr '`' "'" |
    LC_ALL=C sed -E 's#(://)[^/@[:space:]]*@#\1#g' |
    LC_ALL=C awk '{ n += length($0) + 1; if (n > 3000) { print "..."; exit } print }'
}

# Writes the report. Its first line tells `github.sh post` and later runs what the text is.
write_report() {
  {
    printf '<!-- ferd: %s %s -->\n' "$result" "${commit:-unknown}"
    if ((${#flaws[@]})); then printf '\n%s\n' "${flaws[@]}"; fi
    printf '\n'
    case $result in
      changed) cat "$work/changes.md" ;;
      unchanged) printf 'What the maps say did not change.\n' ;;
      none) printf 'There is no earlier commit to compare the maps with.\n' ;;
      *) cat "$work/failure.md" ;;
    esac
    if [[ $result == *changed ]]; then
      printf '\nCommit `%s`, compared with `%s`.\n' "${commit:0:10}" "${start:0:10}"
    fi
  } >"$report"
}

# Writes the report of a run that is cut short, to be replaced by a later one.
begin_report() {
  mkdir -p "$(dirname "$report")"
  local kept=$worst
  fail 'the run ended before the comparison did' 'The log of the job tells more. Run the job again.' 2>/dev/null
  worst=$kept
  write_report
}

# Runs ferd; `code` is its exit code, and its messages are in `$work/messages`, too.
run_ferd() {
  code=0
  "$program" "$@" 2>"$work/messages" || code=$?
  cat "$work/messages" >&2
  worsen $((code > 3 ? 3 : code))
}

# Runs ferd for a step besides the comparison.
side_step() {
  run_ferd "$@"
  local meaning
  case $code in
    0 | 1) return ;;
    2) meaning='a map or a setting cannot be read or understood' ;;
    *) meaning='ferd has a fault, or its output could not be written' ;;
  esac
  flaws+=("⚠ \`ferd $1\` failed (exit code $code): $meaning. The log of the job tells more.")
}

# Checks that committed drawings are those of their maps: maps, folders and Markdown files, one a line.
check_drawings() {
  local file
  while IFS= read -r file; do
    case $file in
      '') ;;
      *.md | *.markdown) side_step render --check --embed -- "$file" ;;
      *) side_step render --check -- "$file" ;;
    esac
  done <<<"$1"
}

# The full name of the commit that a revision names in this clone.
commit_of() { git rev-parse --quiet --verify --end-of-options "$1^{commit}" 2>/dev/null; }

is_shallow() { [[ $(git rev-parse --is-shallow-repository 2>/dev/null) == true ]]; }

# Fetches quietly: asks for no password and gives up on a connection that stands still.
fetch() {
  GIT_TERMINAL_PROMPT=0 git -c http.lowSpeedLimit=1000 -c http.lowSpeedTime=60 \
    fetch --quiet --no-tags --no-recurse-submodules "$@" </dev/null 2>"$work/fetching"
}

# Sets `found` to the commit that a name stands for, fetched if this clone lacks it.
find_commit() {
  local depth=()
  found=$(commit_of "$1") || found=$(commit_of "origin/$1") || found=
  if [[ -n $found ]]; then return; fi
  : >"$work/fetching"
  if is_shallow; then depth=(--depth=1); fi
  if fetch ${depth[@]+"${depth[@]}"} origin -- "$1"; then
    found=$(commit_of FETCH_HEAD)
  elif is_shallow && fetch --unshallow origin; then
    # A host that hands out branches only.
    found=$(commit_of "$1") || found=
  fi
  if [[ -z $found ]]; then
    fail "git knows no commit \`${1//\`/}\` here and could not fetch it" \
      "Name a commit or branch that \`origin\` has, or ask for all commits: $full_clone." "$work/fetching"
    return 1
  fi
}

# Whether START is certainly the best common ancestor of FROM and HEAD: no commit between them lacks its parents.
is_certain() {
  local cut between
  cut=$(git rev-parse --git-path shallow)
  if [[ ! -s $cut ]]; then return; fi
  between=$(git rev-list "$1" HEAD "^$2" | grep --fixed-strings --line-regexp --file="$cut" || true)
  [[ -z $between ]]
}

# Sets `start` to the commit where a revision and HEAD parted. A shallow clone is deepened step by step until it knows.
start_at_parting() {
  local from step
  find_commit "$1" || return
  from=$found
  : >"$work/fetching"
  for step in '' --deepen=100 --deepen=1000 --unshallow; do
    if [[ -n $step ]]; then
      is_shallow || break
      # The host may not know HEAD, if it is a merge that was made here.
      fetch "$step" origin "$from" "$(commit_of HEAD)" || fetch "$step" origin "$from" || fetch "$step" origin || break
    fi
    if start=$(git merge-base "$from" HEAD) && is_certain "$from" "$start"; then return; fi
  done
  start=
  if is_shallow; then
    fail "this clone is shallow, and could not be deepened to where \`${from:0:10}\` and HEAD parted" \
      "Ask for all commits: $full_clone." "$work/fetching"
  else
    fail "\`${from:0:10}\` and HEAD have no common ancestor" \
      'Name a base of the same history.'
  fi
  return 1
}

# Sets `start` to a commit, whatever its history.
start_at() {
  find_commit "$1" || return
  start=$found
}

# The parents of HEAD, one a line, which a shallow clone need not have.
parents() { git cat-file commit HEAD | sed -n '1,/^$/s/^parent //p'; }

# Succeeds if HEAD is the merge of a commit into its target, as hosts make it; sets `target` to the other parent.
is_merge_of() {
  local both
  both=$(parents) || return
  target=${both%%$'\n'*}
  [[ $both == "$target"$'\n'"$1" ]]
}

# Succeeds if a commit is HEAD or before it; a parent need not be there.
is_in_head() {
  [[ $(commit_of HEAD) == "$1" || $'\n'$(parents)$'\n' == *$'\n'"$1"$'\n'* ]] ||
    git merge-base --is-ancestor "$1" HEAD 2>/dev/null
}

# Fails where git cannot work at all.
check_repository() {
  if ! command -v git >/dev/null; then
    fail 'git is not installed' 'Install git where the job runs.'
  elif ! git rev-parse --git-dir >/dev/null 2>"$work/git"; then
    fail 'git finds no repository here' 'The job must check the repository out first.' "$work/git"
  elif ! commit_of HEAD >/dev/null; then
    fail 'there is no commit here' 'The job must check the repository out first.'
  else
    return 0
  fi
  return 1
}

# Compares the maps at `start` with those at HEAD: `ferd diff` with these arguments, then `--` and paths.
compare() {
  run_ferd diff --format "markdown=$work/changes.md" "$@"
  if [[ -s $work/changes.md ]] && ((code <= 2)); then
    # With 2, a map cannot be understood; the text says which one, and compares the others.
    result=changed
  elif ((code > 2)); then
    fail "\`ferd diff\` stopped (exit code $code)" \
      'Run the job again; if that does not help, ferd has a fault, please report it.' "$work/messages"
  elif ((code == 2)); then
    fail '`ferd diff` could not do what it was asked (exit code 2)' 'Correct what the message names, and run the job again.' \
      "$work/messages"
  elif [[ ! -e $work/changes.md ]]; then
    fail '`ferd diff` wrote no comparison' 'The program that runs as ferd is another one, or it is broken.' "$work/messages"
  elif ((${#flaws[@]})); then
    fail 'no change was found, but not everything could be read' 'Correct what the messages in the log of the job name.'
  else
    result=unchanged
  fi
}
