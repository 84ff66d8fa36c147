// SPDX-License-Identifier: Apache-2.0
#include "ui/email/emailnote.h"

#include <QCoreApplication>

#include <array>

namespace wren::ui {

namespace {

struct Wording
{
    const char *key;
    const char *text; ///< in context "EmailNote"; %1 the old address, %2 the new one
};

constexpr std::array requests{
    Wording{"client", QT_TRANSLATE_NOOP("EmailNote", "The client asked to change the Email Address "
                                                     "from %1 to %2. %1 decides.")},
    Wording{"staff", QT_TRANSLATE_NOOP("EmailNote", "A change of the Email Address from %1 to %2 "
                                                    "was asked for. %1 decides.")},
    Wording{"support", QT_TRANSLATE_NOOP("EmailNote", "WREN was asked to change the Email Address "
                                                      "from %1 to %2.")},
};
constexpr std::array results{
    Wording{"email_change_confirmed",
            QT_TRANSLATE_NOOP("EmailNote",
                              "%1 accepted: the Email Address was changed from %1 to %2.")},
    Wording{"email_change_corrected",
            QT_TRANSLATE_NOOP("EmailNote", "WREN changed the Email Address from %1 to %2. The "
                                           "password and open links ended.")},
};
constexpr std::array ends{
    Wording{"declined",
            QT_TRANSLATE_NOOP("EmailNote", "%1 declined: the Email Address was not changed to "
                                           "%2.")},
    Wording{"expired", QT_TRANSLATE_NOOP("EmailNote", "Nobody answered at %1 in time: the Email "
                                                      "Address was not changed to %2.")},
    Wording{"by_client", QT_TRANSLATE_NOOP("EmailNote", "The client cancelled the change of the "
                                                        "Email Address from %1 to %2.")},
    Wording{"by_staff",
            QT_TRANSLATE_NOOP("EmailNote",
                              "The change of the Email Address from %1 to %2 was cancelled here.")},
    Wording{"address_in_use",
            QT_TRANSLATE_NOOP("EmailNote", "%1 accepted, but %2 belongs to another client by now: "
                                           "the Email Address was not changed.")},
    Wording{"declined_by_wren", QT_TRANSLATE_NOOP("EmailNote", "WREN declined to change the Email "
                                                               "Address from %1 to %2.")},
};

QString worded(const char *text, const QJsonObject &parameters)
{
    return QCoreApplication::translate("EmailNote", text)
        .arg(parameters.value(QLatin1String("from")).toString(),
             parameters.value(QLatin1String("to")).toString());
}

template<std::size_t size>
const char *find(const std::array<Wording, size> &wordings, const QString &key)
{
    for (const Wording &wording : wordings) {
        if (key == QLatin1String(wording.key))
            return wording.text;
    }
    return nullptr;
}

} // namespace

QString emailNoteText(const wire::CaseNoteRecord &note)
{
    const char *text = find(results, note.type);
    if (note.type == QLatin1String("email_change_requested"))
        text = find(requests, note.parameters.value(QLatin1String("way")).toString());
    if (note.type == QLatin1String("email_change_cancelled")) {
        text = find(ends, note.parameters.value(QLatin1String("outcome")).toString());
        if (!text)
            text = QT_TRANSLATE_NOOP("EmailNote", "The change of the Email Address from %1 to %2 "
                                                  "was overtaken by another change.");
    }
    if (note.type == QLatin1String("mail_bounced"))
        return QCoreApplication::translate("EmailNote", "Mail to %1 came back: %2")
            .arg(note.parameters.value(QLatin1String("email")).toString(),
                 note.parameters.value(QLatin1String("reason")).toString());
    return text ? worded(text, note.parameters) : QString();
}

} // namespace wren::ui
