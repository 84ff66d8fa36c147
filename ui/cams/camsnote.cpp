// SPDX-License-Identifier: Apache-2.0
#include "ui/cams/camsnote.h"

#include "models/wire/cams.h"
#include "ui/fields/fieldtext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace wren::ui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("CamsNote", text);
}

/** "Phone Number and Primary Address" of a list of wire names; empty if there is none. */
QString fieldsOf(const QJsonValue &names)
{
    QStringList labels;
    for (const QJsonValue &name : names.toArray()) {
        if (const std::optional<Field> field = fieldFromName(name.toString()))
            labels << fieldLabel(*field);
    }
    return QLocale().createSeparatedList(labels);
}

QString troubleText(const QString &name)
{
    const std::optional<wire::CamsTrouble> trouble = wire::camsTroubleFromName(name);
    if (!trouble)
        return {};
    switch (*trouble) {
    case wire::CamsTrouble::None:
        return say(QT_TRANSLATE_NOOP("CamsNote", "The link to CaMS holds again."));
    case wire::CamsTrouble::NotFound:
        return say(QT_TRANSLATE_NOOP("CamsNote", "The link to CaMS broke: CaMS no longer knows the "
                                                 "Client Reference Number."));
    case wire::CamsTrouble::Merged:
        return say(QT_TRANSLATE_NOOP("CamsNote", "The link to CaMS broke: CaMS merged this client "
                                                 "with a record that it cannot follow."));
    case wire::CamsTrouble::AnotherPerson:
        return say(QT_TRANSLATE_NOOP("CamsNote", "The link to CaMS broke: the Client Reference "
                                                 "Number now stands for another person."));
    case wire::CamsTrouble::Unreadable:
        break;
    }
    return {};
}

/** "cams_refreshed": what the hub read, a sentence each. */
QString refreshedText(const QJsonObject &read)
{
    QStringList sentences;
    const auto add = [&sentences](const char *text, const QString &what) {
        if (!what.isEmpty())
            sentences << say(text).arg(what);
    };
    add(QT_TRANSLATE_NOOP("CamsNote", "CaMS merged this client with another record; the link "
                                      "follows to Client Reference Number %1."),
        read.value(QLatin1String("reference")).toString());
    const QString trouble = troubleText(read.value(QLatin1String("trouble")).toString());
    if (!trouble.isEmpty())
        sentences << trouble;
    add(QT_TRANSLATE_NOOP("CamsNote", "CaMS has a new value for: %1."),
        fieldsOf(read.value(QLatin1String("fields"))));
    add(QT_TRANSLATE_NOOP("CamsNote", "CaMS now shows the correction that was proposed for: %1."),
        fieldsOf(read.value(QLatin1String("settled"))));
    const QJsonValue closed = read.value(QLatin1String("closed"));
    if (closed.isBool() && closed.toBool())
        sentences << say(QT_TRANSLATE_NOOP("CamsNote", "The client was closed in CaMS."));
    else if (closed.isBool())
        sentences << say(QT_TRANSLATE_NOOP("CamsNote", "The client is open again in CaMS."));
    return sentences.join(u' ');
}

} // namespace

QString camsNoteText(const wire::CaseNoteRecord &note)
{
    const auto parameter = [&note](const char *name) {
        return note.parameters.value(QLatin1String(name)).toString();
    };
    if (note.type == QLatin1String("cams_connected"))
        return say(QT_TRANSLATE_NOOP("CamsNote", "The client was connected to CaMS, Client "
                                                 "Reference Number %1."))
            .arg(parameter("reference"));
    if (note.type == QLatin1String("cams_disconnected"))
        return say(QT_TRANSLATE_NOOP("CamsNote",
                                     "The client was disconnected from CaMS, Client Reference "
                                     "Number %1. The reason given: %2"))
            .arg(parameter("reference"), parameter("reason"));
    if (note.type == QLatin1String("cams_refreshed"))
        return refreshedText(note.parameters);
    return {};
}

} // namespace wren::ui
