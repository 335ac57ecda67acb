"""Makes the fallback faces beside Noto Sans SC: of each face only the characters that no earlier face has.

Needs fonttools 4 (Debian: apt-get install fonttools) and the unpacked npm packages
@expo-google-fonts/noto-sans, -math, -symbols, -symbols-2, -tc, -jp, -kr and noto-emoji, 0.4.x, each
in a folder of its name (npm pack, tar xzf). Run:

    python3 src/fonts/fallback_faces.py PACKAGES src/main/resources/org/chainmap/fonts

Only the Hangul of KS X 1001 is there in bold: all 11,172 syllables take 2.5 MB in each weight.
Hinting, kerning and ligatures are left out: texts are measured and drawn without them.
"""

import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FACES = [
    ("noto-sans", "NotoSans", ("Regular", "Bold")),
    ("noto-emoji", "NotoEmoji", ("Regular",)),
    ("noto-sans-math", "NotoSansMath", ("Regular",)),
    ("noto-sans-symbols-2", "NotoSansSymbols2", ("Regular",)),
    ("noto-sans-symbols", "NotoSansSymbols", ("Regular",)),
    ("noto-sans-tc", "NotoSansTC", ("Regular", "Bold")),
    ("noto-sans-jp", "NotoSansJP", ("Regular",)),
    ("noto-sans-kr", "NotoSansKR", ("Regular", "Bold")),
]
FOLDERS = {"Regular": "400Regular", "Bold": "700Bold"}

# Game pieces, ancient and terminal graphics; ideographs that Unicode makes equal to others; invisible
# characters but those that controls would draw as a box.
LEFT_OUT = [
    (0x10100, 0x102FF), (0x1D2C0, 0x1D37F), (0x1F000, 0x1F003), (0x1F005, 0x1F0CE),
    (0x1F0D0, 0x1F0FF), (0x1FA00, 0x1FA6F), (0x1FB00, 0x1FBFF), (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F), (0x115F, 0x1160), (0x3164, 0x3164), (0xFFA0, 0xFFA0),
    (0x0, 0x1F), (0x2028, 0x202E), (0xFE00, 0xFE0F),
    (0x600, 0x77F), (0x900, 0x97F), (0x1EE00, 0x1EEFF), (0xFFF0, 0xFFFB), (0xE0000, 0xE0FFF), (0x34F, 0x34F), (0x61C, 0x61C),
]

# Letters and digits that accents and keycaps are put on: both must come from one face.
BASES = {
    "NotoSans": [(0x20, 0x20), (0x30, 0x39), (0x41, 0x5A), (0x61, 0x7A), (0xC0, 0xFF), (0x391, 0x3C9), (0x410, 0x44F)],
    "NotoEmoji": [(0x20, 0x20), (0x23, 0x23), (0x2A, 0x2A), (0x30, 0x39)],
}


def within(char, ranges):
    return any(low <= char <= high for low, high in ranges)


def wanted(char, face):
    # Emoji of the BMP that are mostly typed as text signs come from the faces of symbols.
    if face == "NotoEmoji" and not within(char, [(0x20E3, 0x20E3), (0x231A, 0x231B), (0x23E9, 0x23FA), (0x2705, 0x2705), (0x270A, 0x270B), (0x2728, 0x2728), (0x274C, 0x274E), (0x2753, 0x2757), (0x2795, 0x2797), (0x27B0, 0x27BF), (0x2B50, 0x2B55), (0x1F000, 0x1FAFF)]):
        return False
    return not within(char, LEFT_OUT)


def keycap_over_digit(font):
    """Gives the combining keycap the place that ligatures, which are left out, would give it."""
    keycap = font.getBestCmap()[0x20E3]
    width = font["hmtx"][keycap][0]
    glyph = font["glyf"][keycap]
    glyph.coordinates.translate((-width, 0))
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][keycap] = (0, glyph.xMin)


def common_hangul(char):
    try:
        return len(chr(char).encode("euc_kr")) == 2
    except UnicodeEncodeError:
        return False


def main(packages, out):
    have = set(TTFont(f"{out}/NotoSansSC-Regular.ttf", lazy=True).getBestCmap())
    total = 0
    for package, name, weights in FACES:
        new = set()
        for weight in weights:
            font = TTFont(f"{packages}/{package}/package/{FOLDERS[weight]}/{name}_{FOLDERS[weight]}.ttf", recalcTimestamp=False)
            has = set(font.getBestCmap())
            chars = {c for c in has if wanted(c, name)} - have
            if name == "NotoSansKR" and weight == "Bold":
                chars = {c for c in chars if common_hangul(c)}
            new |= chars
            chars |= {c for c in has if within(c, BASES.get(name, []))}
            options = subset.Options()
            options.layout_features = []
            options.hinting = False
            options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
            options.drop_tables += ["BASE", "GDEF", "GPOS", "GSUB", "MATH", "STAT", "VORG", "meta", "vhea", "vmtx"]
            subsetter = subset.Subsetter(options)
            subsetter.populate(unicodes=chars)
            subsetter.subset(font)
            if name == "NotoEmoji":
                keycap_over_digit(font)
            file = f"{out}/{name}-{weight}.ttf"
            font.save(file, reorderTables=True)
            total += os.path.getsize(file)
            print(name, weight, len(chars), "characters", os.path.getsize(file), "bytes")
        have |= new
    print("in all", total, "bytes")


main(*sys.argv[1:])
