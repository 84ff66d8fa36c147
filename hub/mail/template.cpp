// SPDX-License-Identifier: Apache-2.0
#include "hub/mail/template.h"

#include <QFile>
#include <QSet>

#include <kainjow/mustache.hpp>

namespace wren::mail {

namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;

data dataOf(const QVariant &value);

data dataOf(const QVariantMap &values)
{
    data object;
    for (auto it = values.begin(); it != values.end(); ++it)
        object.set(it.key().toStdString(), dataOf(it.value()));
    return object;
}

data dataOf(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
        return data(value.toBool());
    case QMetaType::QVariantMap:
        return dataOf(value.toMap());
    case QMetaType::QVariantList: {
        data list(data::type::list);
        for (const QVariant &entry : value.toList())
            list.push_back(dataOf(entry));
        return list;
    }
    default:
        return data(value.toString().toStdString());
    }
}

/** Remembers what was asked for in vain. */
class RecordingContext : public kainjow::mustache::context<std::string>
{
public:
    using context::context;

    const data *get(const std::string &name) const override
    {
        const data *found = context::get(name);
        if (!found)
            m_missing.insert(QString::fromStdString(name));
        return found;
    }
    [[nodiscard]] QStringList missing() const { return m_missing.values(); }

private:
    mutable QSet<QString> m_missing;
};

Error broken(const QString &path, const QString &why)
{
    return {Kind::Server, QStringLiteral("template %1: %2").arg(path, why), {}};
}

} // namespace

Result<Template> Template::load(const QString &path, Escape escape)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return broken(path, QStringLiteral("missing"));
    const QByteArray text = file.readAll();
    const qsizetype end = text.indexOf("\n\n");
    if (end < 1)
        return broken(path, QStringLiteral("no heading line and blank line"));
    Template loaded;
    loaded.m_path = path;
    loaded.m_heading = text.left(end);
    loaded.m_body = text.mid(end + 2);
    loaded.m_escape = escape;
    if (const mustache parsed(text.toStdString()); !parsed.is_valid())
        return broken(path, QString::fromStdString(parsed.error_message()));
    return loaded;
}

Result<Template::Text> Template::render(const QVariantMap &values) const
{
    const data object = dataOf(values);
    RecordingContext context(&object);
    const auto fill = [this, &context](const QByteArray &source) {
        mustache parsed(source.toStdString());
        if (m_escape == Escape::None)
            parsed.set_custom_escape([](const std::string &text) { return text; });
        return QByteArray::fromStdString(parsed.render(context));
    };
    const Text text{fill(m_heading), fill(m_body)};
    if (!context.missing().isEmpty())
        return broken(m_path, QStringLiteral("no value for ") + context.missing().join(u' '));
    return text;
}

} // namespace wren::mail
