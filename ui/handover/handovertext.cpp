// SPDX-License-Identifier: Apache-2.0
#include "ui/handover/handovertext.h"

#include "models/problem.h"

#include <QCoreApplication>

namespace wren::ui {

namespace {

class HandoverText
{
    Q_DECLARE_TR_FUNCTIONS(HandoverText)

public:
    static QString ofKind(Kind kind);
    static QString ofField(const FieldError &error);
};

QString HandoverText::ofKind(Kind kind)
{
    switch (kind) {
    case Kind::Offline:
        return tr("The hub cannot be reached, so nothing was sent. What you typed stays here; try "
                  "again when you are back online.");
    case Kind::Timeout:
        return tr("No answer came from the hub. It takes effect once as soon as the hub can be "
                  "reached; there is no need to do it again.");
    case Kind::Forbidden:
        return tr("You may not do this. Ask your Service Provider Administration.");
    case Kind::NotFound:
        return tr("This client is not, or no longer, among those that you may see.");
    case Kind::TooMany:
        return tr("It was tried too often. Wait a little, then try again.");
    case Kind::Storage:
        return tr("This computer cannot write it down. Free some disk space, then try again.");
    default:
        return tr("The hub could not do it. Try again; if it lasts, tell your administrator.");
    }
}

/** Fields that are no fields of a profile; empty: nothing more is known than the kind. */
QString HandoverText::ofField(const FieldError &error)
{
    const std::optional<Problem> problem = problemFromCode(error.problem);
    const bool ofReason =
        error.field == QLatin1String("reason") || error.field == QLatin1String("notes");
    if (error.field == QLatin1String("match") && problem == Problem::UnknownCode)
        return tr("This search is too old. Close this window and search for the person again.");
    if (error.field == QLatin1String("provider"))
        return tr("This service provider takes no clients any more. Choose another one.");
    if (error.field == QLatin1String("caseworker") && problem == Problem::NotWithThis)
        return tr("This caseworker serves the client already. Choose another one.");
    if (error.field == QLatin1String("caseworker") && problem == Problem::NotYours)
        return tr("You may not choose the caseworker there. Leave the one who is proposed.");
    if (error.field == QLatin1String("caseworker"))
        return tr("This caseworker does not serve clients of that provider any more. Choose "
                  "another one.");
    if (ofReason && problem == Problem::TooLong)
        return tr("The text is too long. Use at most 1,000 characters.");
    if (ofReason)
        return tr("Check the text: a reason is needed, and some characters cannot be stored.");
    return problem ? QCoreApplication::translate("Problem", problemText(*problem)) : QString();
}

} // namespace

QString handoverFailureText(const Error &error)
{
    for (const FieldError &each : error.fields) {
        const QString text = HandoverText::ofField(each);
        if (!text.isEmpty())
            return text;
    }
    return HandoverText::ofKind(error.kind);
}

} // namespace wren::ui
