// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/referencedata.h"
#include "models/result.h"

namespace wren::services {

/** A file as it was read; `name` is how messages call it. */
struct NamedFile
{
    QString name;
    QByteArray content;
};

/**
 * The unit groups (level 5) of Statistics Canada's NOC 2021 classification structure, English and
 * French matched code by code, as items of list "occupations" in the order of the codes.
 * Kind::Invalid: the detail names file, line and cure.
 */
[[nodiscard]] Result<QList<ReferenceItem>> readOccupations(const NamedFile &english,
                                                           const NamedFile &french);

} // namespace wren::services
