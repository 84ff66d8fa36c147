// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/http/message.h"

#include <QMap>
#include <QString>

namespace wren::pages {

/** The fields of a posted form, the first of a repeated name. */
using Form = QMap<QByteArray, QString>;

/**
 * Decodes an application/x-www-form-urlencoded body; nothing if it is of another type, malformed or
 * not UTF-8. A NUL is refused (the store takes none).
 */
[[nodiscard]] std::optional<Form> readForm(const http::Request &request);

/**
 * What a form without a session must carry (CSRF): derived from the form cookie and from what the
 * form is for, so that a value from another form or another visitor does not fit.
 */
[[nodiscard]] QByteArray formToken(const QByteArray &formCookie, const QByteArray &purpose,
                                   QByteArrayView formKey);

} // namespace wren::pages
