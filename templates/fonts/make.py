"""Makes the fonts beside this file out of Inter's web fonts: see README.md."""

import sys
from pathlib import Path
from unicodedata import normalize

from fontTools.otlLib.builder import buildPairPosClassesSubtable, buildValue
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

RANGES = [
    (0x0020, 0x007E), (0x00A0, 0x024F),              # Latin, to Extended-B
    (0x02B0, 0x02FF), (0x0300, 0x036F),              # modifier letters, combining marks
    (0x0370, 0x03FF), (0x0400, 0x052F),              # Greek, Cyrillic
    (0x1E00, 0x1EFF),                                # Latin Extended Additional
    (0x2000, 0x206F), (0x2070, 0x209F),              # punctuation, super- and subscripts
    (0x20A0, 0x20BF), (0x2100, 0x214F),              # currency, letterlike
    (0x2150, 0x215F), (0x2190, 0x21FF),              # fractions, arrows
    (0x2200, 0x22FF), (0x2460, 0x2473),              # mathematics, circled numbers
    (0x25A0, 0x25FF), (0x2600, 0x27BF),              # shapes, symbols, ticks
    (0xFB00, 0xFB02), (0xFFFD, 0xFFFD),
]
FACES = {"Regular": "Regular", "SemiBold": "SemiBold", "Italic": "Italic",
         "SemiBoldItalic": "SemiBold Italic"}


def rename(font, style):
    """Another family name, so that an installed Inter is never drawn in its place."""
    weight = style.split(" ")[0] if style.startswith("SemiBold") else ""
    legacy = ("Ferd Sans " + weight).strip()
    slant = "Italic" if "Italic" in style else "Regular"
    postscript = "FerdSans-" + style.replace(" ", "")
    names = {1: legacy, 2: slant, 3: f"4.1;ferd;{postscript}", 4: f"Ferd Sans {style}",
             6: postscript, 16: "Ferd Sans", 17: style}
    table = font["name"]
    table.names = [n for n in table.names if n.nameID in (0, 5, 13, 14)]
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)


def unkern_spaces(font):
    """Words are measured one by one: a space must not move with its neighbour."""
    cmap = font.getBestCmap()
    spaces = {cmap[0x20], cmap[0xA0]}
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = table.ExtSubTable if table.LookupType == 9 else table
            if table.LookupType != 2 or table.Format != 1:
                continue
            for pairs in table.PairSet:
                pairs.PairValueRecord = [
                    p for p in pairs.PairValueRecord if p.SecondGlyph not in spaces]
                pairs.PairValueCount = len(pairs.PairValueRecord)


def flatten_kerning(font):
    """All pairs in one table of classes: as wide as before, and much less to search and to cut down."""
    table = font["GPOS"].table
    kerning = [r.Feature for r in table.FeatureList.FeatureRecord if r.FeatureTag == "kern"]
    numbers = sorted({n for feature in kerning for n in feature.LookupListIndex})
    lookups = table.LookupList.Lookup
    rows = {}
    for number in numbers:
        for pair, value in pairs_of(lookups[number], font.getGlyphOrder()).items():
            row = rows.setdefault(pair[0], {})
            row[pair[1]] = row.get(pair[1], 0) + value
    rows = {a: {b: v for b, v in row.items() if v} for a, row in rows.items()}
    columns = {}
    for a, row in rows.items():
        for b, value in row.items():
            columns.setdefault(b, {})[a] = value
    lefts, rights = classes(rows), classes(columns)
    pairs = {(left, right): (buildValue({"XAdvance": rows[left[0]][right[0]]}), None)
             for left in lefts for right in rights if right[0] in rows[left[0]]}
    flat = lookups[numbers[0]]
    flat.LookupType = 2
    flat.SubTable = [buildPairPosClassesSubtable(pairs, font.getReverseGlyphMap())]
    flat.SubTableCount = 1
    for feature in kerning:
        feature.LookupListIndex = [numbers[0]]
        feature.LookupCount = 1
    table.LookupList.Lookup = [l for n, l in enumerate(lookups) if n not in numbers[1:]]
    table.LookupList.LookupCount = len(table.LookupList.Lookup)
    for record in table.FeatureList.FeatureRecord:
        kept = [n - sum(gone < n for gone in numbers[1:]) for n in record.Feature.LookupListIndex]
        record.Feature.LookupListIndex = kept


def prune_ligatures(font):
    """What Unicode composes anyway need not be composed by the font."""
    named = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable if lookup.LookupType == 4 else ():
            for first, ligatures in list(table.ligatures.items()):
                kept = [l for l in ligatures if not composes(named, first, l)]
                table.ligatures[first] = kept
                if not kept:
                    del table.ligatures[first]


def composes(named, first, ligature):
    parts = [named.get(glyph) for glyph in [first, *ligature.Component]]
    return None not in parts and normalize("NFC", "".join(parts)) == named.get(ligature.LigGlyph)


def classes(rows):
    """Glyphs that are kerned alike, together."""
    alike = {}
    for glyph, row in rows.items():
        alike.setdefault(tuple(sorted(row.items())), []).append(glyph)
    return [tuple(sorted(glyphs)) for row, glyphs in alike.items() if row]


def pairs_of(lookup, glyphs):
    """What a lookup adds to the advance of the first of two glyphs; the first table that knows them decides."""
    pairs = {}
    for table in lookup.SubTable:
        table = table.ExtSubTable if table.LookupType == 9 else table
        for number, first in enumerate(table.Coverage.glyphs):
            if table.Format == 1:
                for p in table.PairSet[number].PairValueRecord:
                    pairs.setdefault((first, p.SecondGlyph), advance(p))
                continue
            row = table.Class1Record[table.ClassDef1.classDefs.get(first, 0)].Class2Record
            for second in glyphs:
                cell = row[table.ClassDef2.classDefs.get(second, 0)]
                pairs.setdefault((first, second), advance(cell))
    return pairs


def advance(pair):
    assert not pair.Value2
    return getattr(pair.Value1, "XAdvance", 0) if pair.Value1 else 0


def main(source, target):
    for stem, style in FACES.items():
        font = TTFont(source / f"Inter-{stem}.woff2", recalcTimestamp=False)
        options = Options()
        options.layout_features = ["kern", "mark", "mkmk", "ccmp"]
        options.hinting = False
        options.name_IDs = ["*"]
        options.notdef_outline = True
        options.glyph_names = False
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=[u for a, b in RANGES for u in range(a, b + 1)])
        subsetter.subset(font)
        unkern_spaces(font)
        flatten_kerning(font)
        prune_ligatures(font)
        rename(font, style)
        font.flavor = None
        font.save(target / f"FerdSans-{stem}.ttf")


main(Path(sys.argv[1]), Path(sys.argv[2]))
