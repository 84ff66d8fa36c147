// SPDX-License-Identifier: Apache-2.0
#include "ui/profile/edit/sectiontext.h"

#include "app/cache/storagefault.h"
#include "ui/fields/fieldtext.h"

#include <QCoreApplication>

namespace wren::ui {

namespace {

class SectionText
{
    Q_DECLARE_TR_FUNCTIONS(SectionText)

public:
    static SectionNotice notice(const app::SectionEdit::State &state);
    static QString notSaved(const Error &error);
    static QString notAssigned(Kind kind);

private:
    static QString changedMeanwhile(const QSet<Field> &fields);
};

SectionNotice SectionText::notice(const app::SectionEdit::State &state)
{
    using Phase = app::SectionEdit::State::Phase;
    if (state.error)
        return {Tone::Error, notSaved(*state.error)};
    if (state.draftNotKept)
        return {Tone::Warning,
                tr("This computer cannot keep what you type: a crash would lose it. Free some disk "
                   "space, or save now.")};
    if (state.phase == Phase::Closed && state.draftFound)
        return {Tone::Info, tr("An edit of this section was left open. It is kept, not saved.")};
    if (!state.changedMeanwhile.isEmpty())
        return {Tone::Warning, changedMeanwhile(state.changedMeanwhile)};
    if (state.resumed && state.phase == Phase::Editing)
        return {Tone::Info, tr("What you had typed is back. Save it, or cancel to give it up.")};
    return {};
}

QString SectionText::changedMeanwhile(const QSet<Field> &fields)
{
    QStringList names;
    for (const FieldInfo &info : allFields()) {
        if (fields.contains(info.id))
            names << fieldLabel(info.id);
    }
    return tr("Somebody else changed meanwhile: %1. Save all the same: different fields are put "
              "together, and for the same field you will be asked.")
        .arg(names.join(QStringLiteral(", ")));
}

QString SectionText::notSaved(const Error &error)
{
    if (const std::optional<app::StorageFault> fault = app::storageFault(error)) {
        switch (*fault) {
        case app::StorageFault::DiskFull:
            return tr("Not saved: the disk of this computer is full. Free some space, then save "
                      "again; what you typed is still here.");
        case app::StorageFault::Damaged:
            return tr("Not saved: the copy on this computer is damaged. Copy what you typed, lock "
                      "Desk and unlock it; the copy is made anew.");
        case app::StorageFault::Unwritable:
            return tr("Not saved: this computer does not let Desk write. Tell whoever looks after "
                      "it; what you typed is still here.");
        }
    }
    if (error.kind == Kind::NotFound || error.kind == Kind::Forbidden)
        return tr("This client is not, or no longer, among those that you may see.");
    if (error.kind == Kind::Offline || error.kind == Kind::Timeout)
        return tr("This client is not kept on this computer, and the hub cannot be reached. Try "
                  "again when you are back online.");
    return tr("Not saved. Try again; what you typed is still here.");
}

QString SectionText::notAssigned(Kind kind)
{
    switch (kind) {
    case Kind::Offline:
        return tr("The hub cannot be reached, so nobody was assigned. Try again when you are back "
                  "online.");
    case Kind::Timeout:
        return tr("No answer came from the hub. The assignment is made once as soon as it can be "
                  "reached; there is no need to ask again.");
    case Kind::Forbidden:
        return tr("You may not assign this client there. Ask your administrator.");
    case Kind::Invalid:
        return tr("Nobody was assigned: the caseworker does not serve clients of that provider any "
                  "more. Choose another one.");
    case Kind::NotFound:
        return tr("This client is not, or no longer, among those that you may see.");
    default:
        return tr("The hub could not assign. Try again; if it lasts, tell your administrator.");
    }
}

} // namespace

SectionNotice sectionNotice(const app::SectionEdit::State &state)
{
    return SectionText::notice(state);
}

QString notSavedText(const Error &error)
{
    return SectionText::notSaved(error);
}

QString assignmentFailureText(const Error &error)
{
    return SectionText::notAssigned(error.kind);
}

} // namespace wren::ui
