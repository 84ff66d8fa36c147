// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace wren::ui {

struct Country
{
    QString code; ///< ISO 3166, two letters
    QString name;
};

/** Canada, the United States, then all others by name, in "en" or "fr". */
[[nodiscard]] QList<Country> countries(const QString &language);
/** The code itself if it is none that we know. */
[[nodiscard]] QString countryName(const QString &code, const QString &language);

} // namespace wren::ui
