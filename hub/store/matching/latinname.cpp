// SPDX-License-Identifier: Apache-2.0
#include "hub/store/matching/latinname.h"

#include "models/formats/personname.h"

#include <unicode/translit.h>

#include <algorithm>
#include <memory>

namespace wren::store {

namespace {

bool isPlain(const QString &name)
{
    return std::all_of(name.begin(), name.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/** A transliterator is of one thread at a time. */
const icu::Transliterator &transliterator()
{
    thread_local const std::unique_ptr<icu::Transliterator> latin = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
            "Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
        if (U_FAILURE(status))
            qFatal("ICU has no transliteration to Latin letters");
        return made;
    }();
    return *latin; // NOLINT(clang-analyzer-cplusplus.NewDelete): it ends with the thread
}

} // namespace

QString latinName(const QString &name)
{
    const QString folded = foldedName(name);
    if (isPlain(folded))
        return folded;
    icu::UnicodeString text(folded.utf16(), int(folded.size()));
    transliterator().transliterate(text);
    return foldedName(QString(reinterpret_cast<const QChar *>(text.getBuffer()), text.length()));
}

} // namespace wren::store
