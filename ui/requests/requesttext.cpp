// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/requesttext.h"

#include "ui/fields/fieldtext.h"

#include <QCoreApplication>

namespace wren::ui {

using app::RequestItem;

namespace {

class RequestText
{
    Q_DECLARE_TR_FUNCTIONS(RequestText)

public:
    static QString who(const RequestItem &item);
    static QString what(const RequestItem &item);
    static QString state(const RequestItem &item);
    static QString story(const RequestItem &item);
    static QString news(const RequestItem &item);
    static QString several(qsizetype count);

private:
    static QString openStory(const RequestItem &item);
    static QString endedStory(const RequestItem &item);
};

bool isOffer(const RequestItem &item)
{
    return item.view.record.way == HandoverWay::Refer;
}

bool staysInside(const RequestItem &item)
{
    return item.view.record.from == item.view.record.to;
}

QString RequestText::who(const RequestItem &item)
{
    return item.view.name.isEmpty() ? tr("A client who is no longer among yours") : item.view.name;
}

QString RequestText::what(const RequestItem &item)
{
    if (!isOffer(item))
        return item.mine ? tr("You asked %1 for the client").arg(item.from)
                         : tr("%1 (%2) asks for the client").arg(item.askedBy, item.to);
    if (staysInside(item))
        return tr("Referred to %1 by %2").arg(item.caseworker, item.askedBy);
    return item.mine ? tr("You referred the client to %1").arg(item.to)
                     : tr("Referred to %1 by %2 (%3)").arg(item.to, item.askedBy, item.from);
}

QString RequestText::state(const RequestItem &item)
{
    switch (item.view.record.state) {
    case HandoverState::Open:
        return item.waitsForMe() ? tr("Open: waits for you") : tr("Open");
    case HandoverState::Approved:
        return tr("Approved");
    case HandoverState::Declined:
        return tr("Declined");
    case HandoverState::Withdrawn:
        return tr("Withdrawn");
    case HandoverState::Overtaken:
        return tr("Overtaken");
    }
    return {};
}

QString RequestText::story(const RequestItem &item)
{
    return item.isOpen() ? openStory(item) : endedStory(item);
}

QString RequestText::openStory(const RequestItem &item)
{
    const QString deciding = isOffer(item) ? item.to : item.from;
    if (item.mayDecide)
        return staysInside(item)
                   ? tr("You decide. Approved, %1 serves the client.").arg(item.caseworker)
                   : tr("You decide. Approved, the client moves from %1 to %2 with everything that "
                        "belongs to them; declined, nothing moves. Both sides are told.")
                         .arg(item.from, item.to);
    return tr("%1 has not decided yet. Until then nothing moves.").arg(deciding);
}

QString RequestText::endedStory(const RequestItem &item)
{
    const wire::HandoverRecord &record = item.view.record;
    const QString when = record.endedAt ? momentText(*record.endedAt) : tr("just now");
    const QString by = item.endedBy.isEmpty() ? tr("the hub") : item.endedBy;
    switch (record.state) {
    case HandoverState::Approved:
        return staysInside(item)
                   ? tr("Approved by %1 (%2). %3 serves the client.").arg(by, when, item.caseworker)
                   : tr("Approved by %1 (%2). The client is with %3.").arg(by, when, item.to);
    case HandoverState::Declined:
        return tr("Declined by %1 (%2). Nothing moved.").arg(by, when);
    case HandoverState::Withdrawn:
        return tr("Withdrawn by %1 (%2). Nothing moved.").arg(by, when);
    case HandoverState::Overtaken:
        return tr("Nothing was left to decide, %1: the client moved otherwise, or one side is no "
                  "longer there.")
            .arg(when);
    case HandoverState::Open:
        break;
    }
    return {};
}

QString RequestText::news(const RequestItem &item)
{
    const QString name = who(item);
    if (item.isOpen())
        return isOffer(item) ? tr("%1 is referred to %2: you decide.").arg(name, item.to)
                             : tr("%1 asks for %2: you decide.").arg(item.to, name);
    switch (item.view.record.state) {
    case HandoverState::Approved:
        return tr("%1: your request was approved.").arg(name);
    case HandoverState::Declined:
        return tr("%1: your request was declined.").arg(name);
    default:
        return tr("%1: your request has ended.").arg(name);
    }
}

QString RequestText::several(qsizetype count)
{
    return tr("%1 requests have news for you.").arg(count);
}

Tone toneOf(const RequestItem &item)
{
    switch (item.view.record.state) {
    case HandoverState::Open:
        return item.waitsForMe() ? Tone::Warning : Tone::Info;
    case HandoverState::Approved:
        return Tone::Success;
    case HandoverState::Declined:
        return Tone::Error;
    case HandoverState::Withdrawn:
    case HandoverState::Overtaken:
        break;
    }
    return Tone::Info;
}

} // namespace

RequestWords requestWords(const RequestItem &item)
{
    return {RequestText::who(item), RequestText::what(item), RequestText::state(item), toneOf(item),
            RequestText::story(item)};
}

QString requestNewsText(const app::RequestsPresenter &presenter)
{
    const QList<HandoverId> &news = presenter.state().news;
    if (news.isEmpty())
        return {};
    const RequestItem *only = news.size() == 1 ? presenter.find(news.constFirst()) : nullptr;
    return only ? RequestText::news(*only) : RequestText::several(news.size());
}

} // namespace wren::ui
