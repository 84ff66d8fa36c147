// SPDX-License-Identifier: Apache-2.0
#include "models/formats/csv.h"

namespace wren {

namespace {

/** Walks over the text and collects records; stops at the first fault. */
class Parser
{
public:
    explicit Parser(const QString &text)
        : m_text(text)
    {}

    bool parse()
    {
        while (m_at < m_text.size()) {
            if (!takeRecord())
                return false;
        }
        return true;
    }

    [[nodiscard]] const QList<CsvRecord> &records() const { return m_records; }
    [[nodiscard]] QString fault() const { return m_fault; }

private:
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    [[nodiscard]] bool atLineEnd() const
    {
        return m_text[m_at] == u'\n' ||
               (m_text[m_at] == u'\r' && QStringView(m_text).mid(m_at).startsWith(u"\r\n"));
    }
    bool fail(int line, const char *why)
    {
        m_fault = QStringLiteral("line %1: %2").arg(line).arg(QLatin1String(why));
        return false;
    }

    bool takeRecord();
    bool takeCell(QString &cell);
    bool takeQuoted(QString &cell);
    void takeLineEnd();

    const QString m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    QList<CsvRecord> m_records;
    QString m_fault;
};

bool Parser::takeRecord()
{
    CsvRecord record{m_line, {}};
    for (bool more = true; more;) {
        QString cell;
        if (!takeCell(cell))
            return false;
        record.cells << cell;
        more = !atEnd() && m_text[m_at] == u',';
        if (more)
            ++m_at;
    }
    takeLineEnd();
    if (record.cells != QStringList{QString()})
        m_records << record;
    return true;
}

bool Parser::takeCell(QString &cell)
{
    if (!atEnd() && m_text[m_at] == u'"')
        return takeQuoted(cell);
    const qsizetype start = m_at;
    for (; !atEnd() && m_text[m_at] != u',' && !atLineEnd(); ++m_at) {
        if (m_text[m_at] == u'"')
            return fail(m_line, "a quotation mark within a cell that does not begin with one");
    }
    cell = m_text.mid(start, m_at - start);
    return true;
}

bool Parser::takeQuoted(QString &cell)
{
    const int start = m_line;
    for (++m_at; !atEnd(); ++m_at) {
        const QChar c = m_text[m_at];
        const bool doubled = c == u'"' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"';
        if (doubled)
            ++m_at;
        else if (c == u'"')
            break;
        m_line += c == u'\n' ? 1 : 0;
        cell += c;
    }
    if (atEnd())
        return fail(start, "a quotation mark is not closed");
    ++m_at;
    if (!atEnd() && m_text[m_at] != u',' && !atLineEnd())
        return fail(m_line, "something between a closing quotation mark and the comma");
    return true;
}

void Parser::takeLineEnd()
{
    if (atEnd())
        return;
    m_at += m_text[m_at] == u'\r' ? 2 : 1;
    ++m_line;
}

} // namespace

Result<QList<CsvRecord>> parseCsv(QByteArrayView text)
{
    if (!text.isValidUtf8())
        return Error{
            Kind::Invalid, QStringLiteral("line 1: not UTF-8; save the file as UTF-8"), {}};
    const bool marked = text.startsWith("\xef\xbb\xbf");
    Parser parser(QString::fromUtf8(marked ? text.sliced(3) : text));
    if (!parser.parse())
        return Error{Kind::Invalid, parser.fault(), {}};
    return parser.records();
}

} // namespace wren
