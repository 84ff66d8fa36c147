// SPDX-License-Identifier: Apache-2.0
#include "models/matching/phoneticcode.h"

#include <array>

namespace wren::matching {

namespace {

/** Letters and their sound; J stands for the hushing sounds. The longer spellings come first. */
struct Sound
{
    QLatin1String letters;
    QLatin1String code;
};

constexpr std::array sounds{
    Sound{QLatin1String("shch"), QLatin1String("J")},
    Sound{QLatin1String("tsch"), QLatin1String("J")},
    Sound{QLatin1String("dzh"), QLatin1String("J")},
    Sound{QLatin1String("tch"), QLatin1String("J")},
    Sound{QLatin1String("sch"), QLatin1String("J")},
    Sound{QLatin1String("dj"), QLatin1String("J")},
    Sound{QLatin1String("sh"), QLatin1String("J")},
    Sound{QLatin1String("ch"), QLatin1String("J")},
    Sound{QLatin1String("cz"), QLatin1String("J")},
    Sound{QLatin1String("sz"), QLatin1String("J")},
    Sound{QLatin1String("zh"), QLatin1String("J")},
    Sound{QLatin1String("j"), QLatin1String("J")},
    Sound{QLatin1String("ge"), QLatin1String("J")},
    Sound{QLatin1String("gi"), QLatin1String("J")},
    Sound{QLatin1String("ph"), QLatin1String("F")},
    Sound{QLatin1String("kh"), QLatin1String("K")},
    Sound{QLatin1String("ck"), QLatin1String("K")},
    Sound{QLatin1String("qu"), QLatin1String("K")},
    Sound{QLatin1String("ce"), QLatin1String("S")},
    Sound{QLatin1String("ci"), QLatin1String("S")},
    Sound{QLatin1String("cy"), QLatin1String("S")},
    Sound{QLatin1String("ts"), QLatin1String("S")},
    Sound{QLatin1String("tz"), QLatin1String("S")},
    Sound{QLatin1String("x"), QLatin1String("KS")},
    Sound{QLatin1String("b"), QLatin1String("B")},
    Sound{QLatin1String("c"), QLatin1String("K")},
    Sound{QLatin1String("d"), QLatin1String("T")},
    Sound{QLatin1String("f"), QLatin1String("F")},
    Sound{QLatin1String("g"), QLatin1String("K")},
    Sound{QLatin1String("k"), QLatin1String("K")},
    Sound{QLatin1String("l"), QLatin1String("L")},
    Sound{QLatin1String("m"), QLatin1String("M")},
    Sound{QLatin1String("n"), QLatin1String("N")},
    Sound{QLatin1String("p"), QLatin1String("P")},
    Sound{QLatin1String("q"), QLatin1String("K")},
    Sound{QLatin1String("r"), QLatin1String("R")},
    Sound{QLatin1String("s"), QLatin1String("S")},
    Sound{QLatin1String("t"), QLatin1String("T")},
    Sound{QLatin1String("v"), QLatin1String("F")},
    Sound{QLatin1String("w"), QLatin1String("F")},
    Sound{QLatin1String("z"), QLatin1String("S")},
};

bool isVowel(QChar c)
{
    return QLatin1String("aeiouy").contains(c);
}

/** What is written at the beginning but not spoken, or spoken otherwise. */
QStringView spokenPart(QStringView word)
{
    for (const char *silent : {"kn", "gn", "pn", "wr", "ps"}) {
        if (word.startsWith(QLatin1String(silent)))
            return word.mid(1);
    }
    return word;
}

const Sound *soundAt(QStringView rest)
{
    for (const Sound &sound : sounds) {
        if (rest.startsWith(sound.letters))
            return &sound;
    }
    return nullptr;
}

} // namespace

QString phoneticCode(QStringView word)
{
    QStringView rest = spokenPart(word);
    QString code;
    if (!rest.isEmpty() && isVowel(rest.front()))
        code = QStringLiteral("A");
    while (!rest.isEmpty()) {
        const Sound *sound = soundAt(rest);
        if (sound && !code.endsWith(sound->code))
            code += sound->code;
        rest = rest.mid(sound ? sound->letters.size() : 1);
    }
    return code;
}

} // namespace wren::matching
