// SPDX-License-Identifier: Apache-2.0
#include "hub/mail/bounces/deliverynotice.h"

#include "hub/mail/printableline.h"

#include <QRegularExpression>

#include <algorithm>

#include "hub/mail/gmimeowned.h"

namespace wren::mail {

namespace {

/** Each part, at whatever depth, that is more than plain text needs one. */
constexpr qsizetype mostContentTypes = 64;
constexpr int deepest = 8;
constexpr qsizetype mostRecipients = 20;
constexpr qsizetype mostIds = 20;

/** What the parts of one mail told. */
struct Findings
{
    QStringList ids; ///< of mails that are sent back
    QList<FailedRecipient> failed;
    bool isReport = false;
    QString text; ///< for people
};

Owned<GMimeMessage> parsed(const QByteArray &raw)
{
    const Owned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(raw.constData(), std::size_t(raw.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

QString header(GMimeMessage *message, const char *name)
{
    return QString::fromUtf8(g_mime_object_get_header(GMIME_OBJECT(message), name)).trimmed();
}

void addId(QStringList &ids, const char *id)
{
    if (id && ids.size() < mostIds)
        ids << QString::fromUtf8(id);
}

/** "smtp; 550 no": what follows the type. */
QString untyped(const QString &value)
{
    return value.section(u';', 1).trimmed();
}

QString addressIn(const QString &value)
{
    QString address = untyped(value);
    if (address.startsWith(u'<') && address.endsWith(u'>'))
        address = address.mid(1, address.size() - 2);
    return address;
}

QByteArray contentOf(GMimePart *part)
{
    GMimeDataWrapper *const content = g_mime_part_get_content(part);
    if (!content)
        return {};
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    return writtenTo(stream.get());
}

/** Whatever it says of its charset: the letters of English and French come out right. */
QString textOf(const QByteArray &content)
{
    return content.isValidUtf8() ? QString::fromUtf8(content) : QString::fromLatin1(content);
}

/** The groups of fields between blank lines: what was encoded hides no parts in them. */
QList<QByteArray> groupsOf(QByteArray content)
{
    content.replace("\r\n", "\n");
    QList<QByteArray> groups;
    qsizetype from = 0;
    while (from < content.size()) {
        const qsizetype blank = content.indexOf("\n\n", from);
        const qsizetype end = blank < 0 ? content.size() : blank;
        if (const QByteArray group = content.sliced(from, end - from).trimmed(); !group.isEmpty())
            groups << group + "\n\n";
        from = end + 2;
    }
    return groups;
}

/** One group of a report (RFC 3464, 2.3). */
void readRecipient(const QByteArray &group, Findings &findings)
{
    static const QRegularExpression final(QStringLiteral("^5\\.\\d{1,3}\\.\\d{1,3}\\b"));
    const Owned<GMimeMessage> fields = parsed(group);
    if (!fields || findings.failed.size() >= mostRecipients)
        return;
    const QString status = header(fields.get(), "Status");
    const bool failed =
        header(fields.get(), "Action").startsWith(QLatin1String("failed"), Qt::CaseInsensitive);
    if (!failed || !final.match(status).hasMatch())
        return;
    const QString diagnosis = untyped(header(fields.get(), "Diagnostic-Code"));
    findings.failed << FailedRecipient{addressIn(header(fields.get(), "Final-Recipient")),
                                       addressIn(header(fields.get(), "Original-Recipient")),
                                       printableLine(diagnosis.isEmpty() ? status : diagnosis)};
}

void readReport(const QByteArray &content, Findings &findings)
{
    findings.isReport = true;
    for (const QByteArray &group : groupsOf(content))
        readRecipient(group, findings);
}

void readSentHeaders(const QByteArray &content, Findings &findings)
{
    const QList<QByteArray> groups = groupsOf(content);
    if (groups.isEmpty())
        return;
    if (const Owned<GMimeMessage> sent = parsed(groups.constFirst()))
        addId(findings.ids, g_mime_message_get_message_id(sent.get()));
}

void readPart(GMimePart *part, Findings &findings)
{
    GMimeContentType *const type = g_mime_object_get_content_type(GMIME_OBJECT(part));
    const auto is = [type](const char *main, const char *sub) {
        return g_mime_content_type_is_type(type, main, sub);
    };
    if (is("message", "delivery-status") || is("message", "global-delivery-status")) {
        readReport(contentOf(part), findings);
    } else if (is("text", "rfc822-headers") || is("message", "global-headers")) {
        readSentHeaders(contentOf(part), findings);
    } else if (is("text", "plain")) {
        findings.text += textOf(contentOf(part)) + u'\n';
    }
}

/** What is sent back is not looked into: its parts are not the notice's. */
void collect(GMimeObject *object, Findings &findings, int depth)
{
    if (!object || depth > deepest)
        return;
    if (GMIME_IS_MULTIPART(object)) {
        GMimeMultipart *const parts = GMIME_MULTIPART(object);
        for (int i = 0; i < g_mime_multipart_get_count(parts); ++i)
            collect(g_mime_multipart_get_part(parts, i), findings, depth + 1);
    } else if (GMIME_IS_MESSAGE_PART(object)) {
        if (GMimeMessage *const sent = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object)))
            addId(findings.ids, g_mime_message_get_message_id(sent));
    } else if (GMIME_IS_PART(object)) {
        readPart(GMIME_PART(object), findings);
    }
}

void addReferences(GMimeMessage *message, const char *name, QStringList &ids)
{
    const QByteArray value = header(message, name).toUtf8();
    GMimeReferences *const references = g_mime_references_parse(nullptr, value.constData());
    for (int i = 0; i < g_mime_references_length(references); ++i)
        addId(ids, g_mime_references_get_message_id(references, i));
    g_mime_references_free(references);
}

/** The recipients that a plain notice names, each with the line that says why. */
QList<FailedRecipient> namedIn(GMimeMessage *message, const QString &text)
{
    static const QRegularExpression code(QStringLiteral(
        "(?<![\\w.-])(?:5\\.\\d{1,3}\\.\\d{1,3}(?![\\d.]*\\d)|55\\d[ -](?=[A-Za-z<]))"));
    static const QRegularExpression address(
        QStringLiteral("[^\\s<>()\\[\\]\",;:]{1,64}@[^\\s<>()\\[\\]\",;:]{1,255}"));
    const QRegularExpressionMatch why = code.match(text);
    if (!why.hasMatch())
        return {};
    const qsizetype start = text.lastIndexOf(u'\n', why.capturedStart()) + 1;
    const QString reason = printableLine(text.mid(start).section(u'\n', 0, 0));
    const QString named = header(message, "X-Failed-Recipients");
    QList<FailedRecipient> failed;
    auto found = address.globalMatch(named.isEmpty() ? text : named);
    while (found.hasNext() && failed.size() < mostRecipients)
        failed << FailedRecipient{found.next().captured(), {}, reason};
    return failed;
}

/** What people's mail programs answer while they are away has the null sender too. */
bool isFromServer(GMimeMessage *message)
{
    static const QRegularExpression server(
        QStringLiteral("(?:^|[<\\s])(?:mailer-daemon|postmaster)@"),
        QRegularExpression::CaseInsensitiveOption);
    return header(message, "Return-Path") == QLatin1String("<>") &&
           server.match(header(message, "From")).hasMatch();
}

/** Servers of before RFC 3464. */
void readPlainNotice(GMimeMessage *message, Findings &findings)
{
    if (!isFromServer(message))
        return;
    addReferences(message, "In-Reply-To", findings.ids);
    addReferences(message, "References", findings.ids);
    findings.failed = namedIn(message, findings.text);
}

} // namespace

std::optional<DeliveryNotice> readDeliveryNotice(const QByteArray &raw)
{
    // Before the parser sees it: nested parts and messages cost depth, and each names its type.
    if (raw.size() > longestNotice || raw.toLower().count("content-type") > mostContentTypes)
        return std::nullopt;
    initialiseGMime();
    const Owned<GMimeMessage> message = parsed(raw);
    if (!message)
        return std::nullopt;
    Findings findings;
    collect(g_mime_message_get_mime_part(message.get()), findings, 0);
    if (!findings.isReport)
        readPlainNotice(message.get(), findings);
    if (findings.ids.isEmpty() || findings.failed.isEmpty())
        return std::nullopt;
    return DeliveryNotice{findings.ids, findings.failed};
}

} // namespace wren::mail
