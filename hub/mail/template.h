// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QVariantMap>

namespace wren::mail {

/**
 * A Mustache template of a mail or a page. The file's first line is its heading (a mail's subject,
 * a page's title), then a blank line, then the body. A value is a QString, a bool (for sections) or
 * a QVariantList of QVariantMap (repeated sections).
 */
class Template
{
public:
    enum class Escape {
        Html, ///< values cannot break out of text or of a quoted attribute
        None, ///< plain text
    };
    struct Text
    {
        QByteArray heading;
        QByteArray body;
    };

    /** Kind::Server if the resource is missing or is no valid template. */
    [[nodiscard]] static Result<Template> load(const QString &path, Escape escape);

    /**
     * Fills it in. Mustache prints nothing for a tag without a value, which would send a mail
     * without its link: here it is Kind::Server, the detail naming the tags.
     */
    [[nodiscard]] Result<Text> render(const QVariantMap &values) const;

private:
    Template() = default;

    QString m_path;
    QByteArray m_heading;
    QByteArray m_body;
    Escape m_escape = Escape::Html;
};

} // namespace wren::mail
