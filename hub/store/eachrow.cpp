// SPDX-License-Identifier: Apache-2.0
#include "hub/store/eachrow.h"

namespace wren::store {

namespace {

// A list is filled up to the next of these sizes.
constexpr qsizetype listSizes[] = {1, 16, 128, 512};
constexpr qsizetype largestList = 512;

qsizetype listSizeFor(qsizetype count)
{
    for (const qsizetype size : listSizes) {
        if (size >= count)
            return size;
    }
    return largestList;
}

const QList<QByteArray> &placeholders()
{
    static const QList<QByteArray> names = [] {
        QList<QByteArray> all;
        for (qsizetype i = 0; i < largestList; ++i)
            all.append(":i" + QByteArray::number(i));
        return all;
    }();
    return names;
}

} // namespace

Result<void> forEachRow(Connection &connection, const char *select, const QStringList &ids,
                        const std::function<void(const Rows::Row &)> &visit, const char *tail,
                        const Bindings &more)
{
    for (qsizetype from = 0; from < ids.size(); from += largestList) {
        const QStringList part = ids.mid(from, largestList);
        const qsizetype size = listSizeFor(part.size());
        Bindings bindings = more;
        for (qsizetype i = 0; i < size; ++i)
            bindings.append({placeholders().at(i).constData(), part.value(i, part.last())});
        const QByteArray sql = select + ('(' + placeholders().mid(0, size).join(',') + ')') + tail;
        const Result<Rows> rows = connection.query(sql.constData(), bindings);
        if (!rows)
            return rows.error();
        for (qsizetype i = 0; i < rows->size(); ++i)
            visit(rows->at(i));
    }
    return {};
}

QStringList idTexts(const QList<ClientId> &ids)
{
    QStringList texts;
    for (const ClientId &id : ids)
        texts << id.text();
    return texts;
}

} // namespace wren::store
