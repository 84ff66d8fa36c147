// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "eois/records.h"
#include "models/result.h"

#include <QByteArray>
#include <QList>

namespace wren::standin {

/** The CA number of the first row of a people file; the next row has the next number. */
inline constexpr int firstPeopleFileNumber = 8000001;

/**
 * The people of a CSV file with the columns given_name, surname, street_number, address_1,
 * address_2, suburb, postcode, state and date_of_birth (YYYYMMDD), as submitted assessments in the
 * order of the rows; other columns are passed over. Addresses are Australian. The file has no
 * e-mail addresses, so each row gets one of its own at example.org; what else a row lacks stays
 * lacking. Kind::Invalid when a column is missing or a row has too few cells.
 */
[[nodiscard]] Result<QList<AssessmentRecord>> readPeopleFile(const QByteArray &csv);

} // namespace wren::standin
