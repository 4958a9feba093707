# shellcheck shell=bash
# Keeps one comment up to date by the interface of a code host. Sourced by github.sh and gitlab.sh after compare.sh.
#
# Set by the host script:
#   authorization   the header that proves who asks
#   comments        the address that lists comments and takes a new one
#   edit_method     the method that changes a comment
#   edit_address    a function that prints the address of the comment with an id
#   own_name        a function that sets `own` to the name of the user who writes with the token

marker='<!-- comment of ferd -->'
# The most characters of a comment; GitHub takes 65,536.
most=65000

# Asks the host: METHOD ADDRESS [FILE with the body]. Sets `status`, 000 without an answer, and `reason` unless it is 2xx;
# the answer is in `$work/answer`. What can be repeated without harm is tried again.
ask() {
  local arguments=(--silent --show-error --max-time 60 --request "$1" --url "$2" --output "$work/answer"
    --dump-header "$work/headers" --write-out '%{http_code}' --header 'Content-Type: application/json')
  if [[ $1 != POST ]]; then arguments+=(--retry 2 --retry-max-time 60); fi
  if [[ -n ${3:-} ]]; then arguments+=(--data-binary "@$3"); fi
  : >"$work/answer"
  : >"$work/headers"
  # By standard input, since others can see arguments.
  if ! status=$(curl --config - "${arguments[@]}" 2>"$work/complaint" <<<"header = \"$authorization\""); then
    status=000
    reason="the host does not answer: $(tail -n 1 "$work/complaint")"
    return 1
  fi
  if [[ $status == 2* ]]; then return; fi
  reason="HTTP $status: $(jq -r '(.message? // .error? // "no reason given") | tostring | .[:300]' "$work/answer" 2>/dev/null || true)"
  return 1
}

# Whether the last answer was a refusal for want of rights, and not a limit on how much may be asked.
is_forbidden() {
  [[ $status == 403 || $status == 404 ]] || return
  ! grep --quiet --ignore-case -e '^x-ratelimit-remaining: *0' -e '^retry-after:' "$work/headers" &&
    ! grep --quiet --ignore-case 'rate limit' "$work/answer"
}

# Sets `known` to the id of the comment that this token wrote and the marker begins, and puts its text into `$work/known`.
# Comments of others are passed over, whatever they begin with.
find_comment() {
  local page count
  known=
  : >"$work/known"
  for ((page = 1; page <= 200; page++)); do
    ask GET "$comments?per_page=100&page=$page" || return
    if ! count=$(jq -e 'arrays | length' "$work/answer" 2>/dev/null); then
      reason='the list of comments cannot be read'
      return 1
    fi
    if ((count == 0)); then return; fi
    jq --arg marker "$marker" --arg own "$own" '
      [.[] | select((.user // .author | .login? // .username?) == $own and (.body // "" | startswith($marker)))][0] // empty
    ' "$work/answer" >"$work/comment"
    if [[ -s $work/comment ]]; then
      known=$(jq -r .id "$work/comment")
      jq -j .body "$work/comment" >"$work/known"
      return
    fi
  done
  reason='there are too many comments to look through'
  return 1
}

# Writes the body to send: the marker, the report, and after a comparison that failed the text of an earlier one, marked as
# out of date. A comment that has such a text already hands it on.
compose() {
  jq -n --rawfile known "$work/known" --rawfile report "$report" --arg marker "$marker" --argjson most "$most" '
    def line($form): [capture("^<!-- ferd: " + $form + " (?<commit>[0-9a-f]+|unknown) -->$")][0];
    ($report | startswith("<!-- ferd: failed ")) as $has_failed
    | ($known | gsub("\r"; "") | split("\n")) as $lines
    | ($lines[1] // "" | line("(?<result>[a-z]+)")) as $head
    | (if $head.result == "failed" then [$lines[] | line("earlier") != null] | index(true) else null end) as $at
    | (if $has_failed | not then null
       elif $known == "" then null
       elif $at then {commit: ($lines[$at] | line("earlier").commit), lines: $lines[$at + 1:]}
       elif $head.result == "failed" then null
       elif $head then {commit: $head.commit, lines: $lines[2:]}
       else {commit: "unknown", lines: $lines[1:]}
       end) as $earlier
    | ($marker + "\n" + $report) as $text
    | if $earlier == null then $text
      else
        (if $earlier.commit == "unknown" then "an earlier commit" else "commit `" + $earlier.commit[:10] + "`" end) as $which
        | $text + "\n---\n\n**Out of date:** what follows was written for " + $which
        + ", before the failure above.\n\n<!-- ferd: earlier " + $earlier.commit + " -->\n" + ($earlier.lines | join("\n"))
      end
    | if length > $most then .[:$most - 40] + "\n\n… the rest has no room here.\n" else . end
    | {body: .}' >"$work/body"
}

# Puts the report into the comment of this run; `$1` says whether a new comment is worth it. Returns 1 if the token may not
# write there and 2 if something failed; `reason` says what.
put_comment() {
  own=
  own_name || return 2
  if ! find_comment; then
    if is_forbidden; then return 1; fi
    return 2
  fi
  if [[ -z $known && $1 == no ]]; then return; fi
  if ! compose; then
    reason='the text of the comment cannot be made'
    return 2
  fi
  if [[ -n $known ]]; then
    ask "$edit_method" "$(edit_address "$known")" "$work/body" && return
  else
    ask POST "$comments" "$work/body" && return
  fi
  if is_forbidden; then return 1; fi
  return 2
}
