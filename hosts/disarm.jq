# Takes from a comparison whose author may be anybody what a host would act on: mentions, references, links, images, commands,
# and all HTML but that which ferd writes. Zero-width spaces part what would be understood; what ferd writes has nothing of
# the kind but in paths.
# Input: the text as a string. Output: the same without its first line. Parts are split and joined, which takes time in
# proportion to the text; patterns would not.

def space: "\u200b";
def parted($sign): split($sign) | join($sign + space);
# The same, but where one of these words follows.
def parted_unless($sign; $words):
  parted($sign) | reduce $words[] as $word (.; split($sign + space + $word) | join($sign + $word));

split("\n")[1:] | join("\n")
# Signs that cannot be seen: controls, and those that turn the order of letters round.
| explode | map(select(. == 9 or . == 10 or . >= 32 and . != 127 and (. < 8234 or . > 8238) and (. < 8294 or . > 8297))) | implode
# Tags: those of folded lists, of words that went and came, and breaks in tables.
| parted_unless("<"; ["br>"] + [("details", "summary", "del", "ins") | . + ">", "/" + . + ">"])
# Signs by their numbers or names.
| parted_unless("&"; ["lt;", "gt;", "amp;"])
# Links and images, with their addresses beside them or elsewhere.
| reduce ("(", "[", ":") as $next (.; split("]" + $next) | join("]" + space + $next))
| split("://") | join(":" + space + "//")
| reduce ("www", "WWW") as $www (.; split($www + ".") | join($www + space + "."))
# People, teams and issues.
| parted_unless("@"; [space])
| reduce range(10) as $digit (.; split("#\($digit)") | join("#" + space + "\($digit)"))
| reduce ("GH", "gh") as $gh (.; split($gh + "-") | join($gh + space + "-"))
# Commands to bots.
| split("\n") | map(sub("^(?<before>[ \t>]*)/"; .before + space + "/")) | join("\n")
