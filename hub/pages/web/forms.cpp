// SPDX-License-Identifier: Apache-2.0
#include "hub/pages/web/forms.h"

#include "hub/pages/web/cookies.h"
#include "seal/seal.h"

#include <QStringDecoder>

namespace wren::pages {

namespace {

constexpr qsizetype mostFields = 64;

std::optional<QString> decoded(QByteArray part)
{
    part.replace('+', ' ');
    const QByteArray bytes = QByteArray::fromPercentEncoding(part);
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(bytes);
    if (utf8.hasError() || text.contains(QChar::Null))
        return std::nullopt;
    return text;
}

} // namespace

std::optional<Form> readForm(const http::Request &request)
{
    const QByteArray type = request.header("content-type").split(';').first().trimmed().toLower();
    const QList<QByteArray> parts = request.body.split('&');
    if (type != "application/x-www-form-urlencoded" || parts.size() > mostFields)
        return std::nullopt;
    Form form;
    for (const QByteArray &part : parts) {
        const qsizetype equals = part.indexOf('=');
        const auto name = decoded(equals < 0 ? part : part.first(equals));
        const auto value = decoded(equals < 0 ? QByteArray() : part.sliced(equals + 1));
        if (!name || !value)
            return std::nullopt;
        if (!form.contains(name->toUtf8()))
            form.insert(name->toUtf8(), *value);
    }
    return form;
}

QByteArray formToken(const QByteArray &formCookie, const QByteArray &purpose,
                     QByteArrayView formKey)
{
    const QByteArray bound = formCookie + ' ' + purpose;
    return cookies::tokenText(seal::hash(bound, formKey));
}

} // namespace wren::pages
