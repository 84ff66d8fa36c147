// SPDX-License-Identifier: Apache-2.0
#include "hub/mail/message.h"

#include "hub/mail/gmimeowned.h"

#include <algorithm>

namespace wren::mail {

namespace {

struct FormatFree
{
    void operator()(GMimeFormatOptions *options) const { g_mime_format_options_free(options); }
};

Owned<GMimeTextPart> textPart(const char *subtype, const QString &content)
{
    Owned<GMimeTextPart> part(g_mime_text_part_new_with_subtype(subtype));
    g_mime_text_part_set_charset(part.get(), "utf-8");
    g_mime_text_part_set_text(part.get(), content.toUtf8().constData());
    g_mime_part_set_content_encoding(GMIME_PART(part.get()),
                                     GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    return part;
}

Owned<GMimeMultipart> bodyOf(const Message &message)
{
    Owned<GMimeMultipart> body(g_mime_multipart_new_with_subtype("alternative"));
    g_mime_multipart_add(body.get(), GMIME_OBJECT(textPart("plain", message.text).get()));
    g_mime_multipart_add(body.get(), GMIME_OBJECT(textPart("html", message.html).get()));
    return body;
}

void setHeaders(GMimeMessage *built, const Message &message)
{
    g_mime_message_add_mailbox(built, GMIME_ADDRESS_TYPE_FROM,
                               message.fromName.toUtf8().constData(),
                               message.fromAddress.toUtf8().constData());
    g_mime_message_add_mailbox(built, GMIME_ADDRESS_TYPE_TO, nullptr,
                               message.to.toUtf8().constData());
    g_mime_message_set_subject(built, message.subject.toUtf8().constData(), "utf-8");
    g_mime_message_set_message_id(built, message.messageId.toUtf8().constData());
    GDateTime *const date = g_date_time_new_from_unix_utc(message.date / 1000);
    g_mime_message_set_date(built, date);
    g_date_time_unref(date);
    GMimeObject *const object = GMIME_OBJECT(built);
    g_mime_object_set_header(object, "Auto-Submitted", "auto-generated", nullptr);
    g_mime_object_set_header(object, "Content-Language", message.language.toUtf8().constData(),
                             nullptr);
}

QByteArray written(GMimeMessage *message)
{
    const std::unique_ptr<GMimeFormatOptions, FormatFree> options(g_mime_format_options_new());
    g_mime_format_options_set_newline_format(options.get(), GMIME_NEWLINE_FORMAT_DOS);
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(GMIME_OBJECT(message), options.get(), stream.get());
    return writtenTo(stream.get());
}

} // namespace

bool isHeaderSafe(const QString &text)
{
    return std::none_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
               c == QChar::ParagraphSeparator;
    });
}

bool isBareAddress(const QString &address)
{
    const qsizetype at = address.indexOf(u'@');
    const bool odd = std::any_of(address.cbegin(), address.cend(), [](QChar c) {
        return c.isSpace() || QStringLiteral("<>,;:()[]\\\"").contains(c);
    });
    return isHeaderSafe(address) && !odd && at > 0 && at == address.lastIndexOf(u'@') &&
           at < address.size() - 1;
}

Result<QByteArray> buildMessage(const Message &message)
{
    if (!isBareAddress(message.fromAddress) || !isBareAddress(message.to) ||
        !isBareAddress(message.messageId) || !isHeaderSafe(message.fromName) ||
        !isHeaderSafe(message.subject) || !isHeaderSafe(message.language))
        return Error{Kind::Invalid, QStringLiteral("a header value holds what it must not"), {}};
    initialiseGMime();
    const Owned<GMimeMessage> built(g_mime_message_new(TRUE));
    setHeaders(built.get(), message);
    g_mime_message_set_mime_part(built.get(), GMIME_OBJECT(bodyOf(message).get()));
    return written(built.get());
}

} // namespace wren::mail
