// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/handover/samples.h"

namespace wren::test {

namespace {

const qint64 moment = QDateTime(QDate(2026, 11, 23), QTime(14, 0), Qt::UTC).toMSecsSinceEpoch();

app::HandoverView made(quint8 number, HandoverWay way, quint8 from, quint8 to, quint8 askedBy)
{
    app::HandoverView view;
    view.id = idOf<HandoverId>(number);
    view.record.way = way;
    view.record.from = idOf<ProviderId>(from);
    view.record.to = idOf<ProviderId>(to);
    view.record.askedBy = idOf<StaffId>(askedBy);
    view.record.askedAt = moment - number * 60'000;
    return view;
}

wire::OutsidePerson outside(const char *name)
{
    wire::OutsidePerson person;
    person.name = QString::fromUtf8(name);
    person.email = QStringLiteral("m•••@e•••.ca");
    person.phone = QStringLiteral("(•••) •••-••34");
    person.caseworker = idOf<StaffId>(11);
    return person;
}

} // namespace

app::HandoverView askedFromUs(quint8 number)
{
    app::HandoverView view = made(number, HandoverWay::Request, 20, 21, 11);
    view.record.client = idOf<ClientId>(40);
    view.record.caseworker = idOf<StaffId>(11);
    view.record.reason = QStringLiteral("She moved to Tecumseh and asked to be served there.");
    view.name = QStringLiteral("Amina Haddad");
    view.presentWorker = idOf<StaffId>(10);
    return view;
}

app::HandoverView askedByUs(quint8 number)
{
    app::HandoverView view = made(number, HandoverWay::Request, 21, 20, 10);
    view.record.person = outside("Marie-Ève D’Amour");
    view.record.caseworker = idOf<StaffId>(10);
    view.record.reason = QStringLiteral("Comes to our job club every week.");
    view.name = view.record.person->name;
    view.presentWorker = view.record.person->caseworker;
    return view;
}

app::HandoverView offeredToUs(quint8 number)
{
    app::HandoverView view = made(number, HandoverWay::Refer, 21, 20, 11);
    view.record.person = outside("Omar Said");
    view.record.person->shared.set(Field::BirthDate, QStringLiteral("1988-02-29"));
    view.record.caseworker = idOf<StaffId>(10);
    view.record.reason = QStringLiteral("Needs the apprenticeship programme that you run.");
    view.record.notes = QStringLiteral("Best reached in the evening.");
    view.name = view.record.person->name;
    view.presentWorker = view.record.person->caseworker;
    return view;
}

app::HandoverView offeredByUs(quint8 number)
{
    app::HandoverView view = made(number, HandoverWay::Refer, 20, 21, 10);
    view.record.client = idOf<ClientId>(40);
    view.record.reason = QStringLiteral("Wants service in French.");
    view.record.shares = {Field::Phone};
    view.name = QStringLiteral("Amina Haddad");
    view.presentWorker = idOf<StaffId>(10);
    return view;
}

app::HandoverView ended(app::HandoverView view, HandoverState state, quint8 by,
                        const QString &answer)
{
    view.record.state = state;
    view.record.endedBy = idOf<StaffId>(by);
    view.record.endedAt = view.record.askedAt + 1'800'000;
    view.record.answer = answer;
    view.record.notes.clear();
    return view;
}

} // namespace wren::test
