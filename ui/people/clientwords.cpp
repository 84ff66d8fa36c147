// SPDX-License-Identifier: Apache-2.0
#include "ui/people/clientwords.h"

#include "models/formats/phone.h"
#include "ui/cams/camstext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace wren::ui {

namespace {

class ClientWords
{
    Q_DECLARE_TR_FUNCTIONS(ClientWords)

public:
    static QString status(ListedStatus status)
    {
        switch (status) {
        case ListedStatus::Invited:
            return tr("Invited");
        case ListedStatus::InviteExpired:
            return tr("Invite expired");
        case ListedStatus::Active:
            return tr("Active");
        case ListedStatus::Deactivated:
            return tr("Deactivated");
        }
        return {};
    }

    static QString mark(ListedMark mark)
    {
        switch (mark) {
        case ListedMark::None:
            return {};
        case ListedMark::Waiting:
            return tr("something waits to be sent");
        case ListedMark::Conflict:
            return tr("two values: choose one");
        }
        return {};
    }

    static QStringList titles()
    {
        return {tr("Name"),     tr("Preferred name"), tr("Email Address"), tr("Phone"),
                tr("Provider"), tr("Caseworker"),     tr("Status"),        tr("Added")};
    }
};

} // namespace

ClientListRow wordsFor(const app::PeoplePresenter &presenter, const app::PersonRow &person)
{
    ClientListRow row;
    row.client = person.client;
    row.name = person.name;
    row.preferredName = person.preferredName;
    row.email = person.email;
    if (!person.signsInWith.isEmpty())
        row.emailNote = signsInWithText(person.signsInWith);
    row.phone = shownPhone(person.phone);
    row.provider = presenter.providerName(person);
    row.caseworker = presenter.caseworkerName(person);
    row.status = listed(presenter.statusOf(person));
    row.statusText = statusText(row.status);
    row.added = dayText(person.createdAt);
    row.mark = person.conflict ? ListedMark::Conflict
               : person.waits  ? ListedMark::Waiting
                               : ListedMark::None;
    row.markText = ClientWords::mark(row.mark);
    return row;
}

ListedStatus listed(app::PeopleStatus status)
{
    switch (status) {
    case app::PeopleStatus::InviteExpired:
        return ListedStatus::InviteExpired;
    case app::PeopleStatus::Active:
        return ListedStatus::Active;
    case app::PeopleStatus::Deactivated:
        return ListedStatus::Deactivated;
    case app::PeopleStatus::Everyone:
    case app::PeopleStatus::Invited:
        break;
    }
    return ListedStatus::Invited;
}

QString statusText(ListedStatus status)
{
    return ClientWords::status(status);
}

QStringList columnTitles()
{
    return ClientWords::titles();
}

QString dayText(qint64 ms)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms).date(), QLocale::ShortFormat);
}

} // namespace wren::ui
