// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

#include <QList>
#include <QStringList>

namespace wren {

struct CsvRecord
{
    int line = 0; ///< of its first character, from 1: quoted cells may hold line ends
    QStringList cells;
    friend bool operator==(const CsvRecord &, const CsvRecord &) = default;
};

/**
 * The records of a CSV file (RFC 4180): UTF-8 with or without BOM, LF or CRLF, cells in quotes hold
 * commas, line ends and doubled quotes. Empty lines are left out; cells are not trimmed.
 * Kind::Invalid: the detail says "line N: ..." and what is wrong there.
 */
[[nodiscard]] Result<QList<CsvRecord>> parseCsv(QByteArrayView text);

} // namespace wren
