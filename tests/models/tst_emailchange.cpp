// SPDX-License-Identifier: Apache-2.0
#include "models/emailchange/emailchange.h"
#include "models/formats/email.h"
#include "tests/support/testmain.h"

#include <QHash>

#include <random>

using namespace wren;
using Effect = EmailChangeEffect;
using Event = EmailChangeEvent;
using State = EmailChangeState;
using Way = EmailChangeWay;

namespace {

constexpr const char *eventNames[] = {"accept",  "clash",    "decline", "resend", "cancel",
                                      "replace", "expire",   "approve", "apply",  "refuse",
                                      "fulfil",  "overtake", "confirm"};
constexpr int events = int(Event::Confirm) + 1;
constexpr int states = int(State::Corrected) + 1;

/** The rules of R40 to R46 as a reader would write them down; whatever is not here is refused. */
const QHash<QString, QString> &confirmationRules()
{
    static const QHash<QString, QString> rules{
        {QStringLiteral("pending accept"), QStringLiteral("accepted change_address")},
        {QStringLiteral("pending clash"), QStringLiteral("declined end_link")},
        {QStringLiteral("pending decline"), QStringLiteral("declined end_link")},
        {QStringLiteral("pending resend"), QStringLiteral("pending new_link")},
        {QStringLiteral("pending cancel"), QStringLiteral("cancelled end_link")},
        {QStringLiteral("pending replace"), QStringLiteral("cancelled end_link")},
        {QStringLiteral("pending expire"), QStringLiteral("expired end_link")},
        {QStringLiteral("pending overtake"), QStringLiteral("cancelled end_link")},
        {QStringLiteral("accepted confirm"), QStringLiteral("accepted note_confirmed")},
        {QStringLiteral("accepted resend"), QStringLiteral("accepted new_confirm_link")},
    };
    return rules;
}

const QHash<QString, QString> &correctionRules()
{
    static const QHash<QString, QString> rules{
        {QStringLiteral("pending approve"), QStringLiteral("pending")},
        {QStringLiteral("pending apply"), QStringLiteral("corrected change_address end_access")},
        {QStringLiteral("pending refuse"), QStringLiteral("declined")},
        {QStringLiteral("pending cancel"), QStringLiteral("cancelled")},
        {QStringLiteral("pending fulfil"), QStringLiteral("corrected")},
        {QStringLiteral("pending overtake"), QStringLiteral("cancelled")},
        {QStringLiteral("corrected confirm"), QStringLiteral("corrected note_confirmed")},
        {QStringLiteral("corrected resend"), QStringLiteral("corrected new_confirm_link")},
    };
    return rules;
}

QString stepText(const std::optional<EmailChangeStep> &step)
{
    if (!step)
        return QString();
    QString text = emailChangeStateName(step->next);
    const std::pair<Effect, const char *> effects[] = {
        {Effect::ChangeAddress, " change_address"},
        {Effect::EndAccess, " end_access"},
        {Effect::NewLink, " new_link"},
        {Effect::EndLink, " end_link"},
        {Effect::NoteConfirmed, " note_confirmed"},
        {Effect::NewConfirmLink, " new_confirm_link"}};
    for (const auto &[effect, name] : effects) {
        if (step->effects & effect)
            text += QLatin1String(name);
    }
    return text;
}

struct Request
{
    int client;
    Way way;
    State state;
    QString to;
};

/** A registry as small as can be, moved by the state machine alone. */
class Registry
{
public:
    explicit Registry(unsigned seed)
        : m_random(seed)
    {}

    /** One random event; what broke, or nothing. */
    QString step();

private:
    int dice(int sides) { return int(m_random() % unsigned(sides)); }
    [[nodiscard]] bool isTaken(const QString &address, int client) const;
    void open();
    QString happen(Request &request, Event event);
    void overtake(const Request &winner);
    [[nodiscard]] QString broken() const;

    std::mt19937 m_random;
    QStringList m_addresses{QStringLiteral("a@example.ca"), QStringLiteral("b@example.ca"),
                            QStringLiteral("c@example.ca")};
    QList<Request> m_requests;
};

bool Registry::isTaken(const QString &address, int client) const
{
    for (int other = 0; other < m_addresses.size(); ++other) {
        if (other != client && foldedEmail(m_addresses.at(other)) == foldedEmail(address))
            return true;
    }
    return false;
}

void Registry::open()
{
    static const QStringList pool{QStringLiteral("a@example.ca"), QStringLiteral("A@EXAMPLE.ca"),
                                  QStringLiteral("b@example.ca"), QStringLiteral("d@example.ca"),
                                  QStringLiteral("D@example.CA"), QStringLiteral("e@example.ca")};
    const int client = dice(3);
    const Way way = Way(dice(3));
    const QString to = pool.at(dice(int(pool.size())));
    const bool same = foldedEmail(to) == foldedEmail(m_addresses.at(client));
    if (same || isTaken(to, client))
        return;
    for (Request &request : m_requests) {
        if (request.client == client && way != Way::Support) {
            if (const auto next = emailChangeStep(request.way, request.state, Event::Replace))
                request.state = next->next;
        }
    }
    m_requests.append({client, way, State::Pending, to});
}

void Registry::overtake(const Request &winner)
{
    for (Request &request : m_requests) {
        if (&request == &winner || request.client != winner.client)
            continue;
        const bool fulfilled = winner.way == Way::Support && request.way == Way::Support &&
                               foldedEmail(request.to) == foldedEmail(winner.to);
        const auto next = emailChangeStep(request.way, request.state,
                                          fulfilled ? Event::Fulfil : Event::Overtake);
        if (next)
            request.state = next->next;
    }
}

QString Registry::happen(Request &request, Event event)
{
    const QStringList before = m_addresses;
    const bool taken = isTaken(request.to, request.client);
    if (event == Event::Accept && taken)
        event = Event::Clash;
    if (event == Event::Apply && taken)
        return {};
    const State from = request.state;
    const auto next = emailChangeStep(request.way, from, event);
    if (!next)
        return {};
    request.state = next->next;
    if (next->effects & Effect::ChangeAddress) {
        m_addresses[request.client] = request.to;
        overtake(request);
    }
    const bool consent = event == Event::Accept && request.way != Way::Support;
    const bool wren = event == Event::Apply && request.way == Way::Support;
    if (m_addresses != before && !consent && !wren)
        return QStringLiteral("changed by ") + QLatin1String(eventNames[int(event)]);
    if (from != State::Pending && request.state != from)
        return QStringLiteral("an ended request moved");
    return {};
}

QString Registry::broken() const
{
    QSet<QString> folded;
    for (const QString &address : m_addresses)
        folded.insert(foldedEmail(address));
    if (folded.size() != m_addresses.size())
        return QStringLiteral("two clients with one address");
    QHash<int, int> open;
    for (const Request &request : m_requests) {
        if (request.state != State::Pending)
            continue;
        if (request.way != Way::Support && ++open[request.client] > 1)
            return QStringLiteral("two pending");
        const bool ends = emailChangeStep(request.way, State::Pending, Event::Cancel).has_value();
        if (!ends)
            return QStringLiteral("dead end");
    }
    return {};
}

QString Registry::step()
{
    QString fault;
    if (m_requests.isEmpty() || dice(3) == 0)
        open();
    else
        fault = happen(m_requests[dice(int(m_requests.size()))], Event(dice(events)));
    return fault.isEmpty() ? broken() : fault;
}

} // namespace

class TestEmailChange : public QObject
{
    Q_OBJECT

private slots:
    void everyStateAndEvent_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("client") << int(Way::Client);
        QTest::newRow("staff") << int(Way::Staff);
        QTest::newRow("support") << int(Way::Support);
    }

    void everyStateAndEvent()
    {
        QFETCH(int, way);
        const auto &rules = Way(way) == Way::Support ? correctionRules() : confirmationRules();
        int allowed = 0;
        for (int state = 0; state < states; ++state) {
            for (int event = 0; event < events; ++event) {
                const QString name =
                    emailChangeStateName(State(state)) + u' ' + QLatin1String(eventNames[event]);
                const auto step = emailChangeStep(Way(way), State(state), Event(event));
                QVERIFY2(stepText(step) == rules.value(name),
                         qPrintable(name + QStringLiteral(": ") + stepText(step)));
                allowed += step ? 1 : 0;
            }
        }
        QCOMPARE(allowed, rules.size());
    }

    void randomSequencesKeepTheRules()
    {
        constexpr unsigned seeds = 10'000;
        for (unsigned seed = 0; seed < seeds; ++seed) {
            Registry registry(seed);
            for (int i = 0; i < 40; ++i) {
                const QString fault = registry.step();
                QVERIFY2(
                    fault.isEmpty(),
                    qPrintable(QStringLiteral("seed %1, step %2: %3").arg(seed).arg(i).arg(fault)));
            }
        }
    }

    void pendingIsOverWithItsTime()
    {
        QCOMPARE(emailChangeStateAt(State::Pending, 10, 9), State::Pending);
        QCOMPARE(emailChangeStateAt(State::Pending, 10, 10), State::Expired);
        QCOMPARE(emailChangeStateAt(State::Pending, std::nullopt, 10), State::Pending);
        QCOMPARE(emailChangeStateAt(State::Accepted, 10, 11), State::Accepted);
    }

    void namesGoBothWays()
    {
        for (int state = 0; state < states; ++state)
            QCOMPARE(emailChangeStateFromName(emailChangeStateName(State(state))), State(state));
        for (const Way way : {Way::Client, Way::Staff, Way::Support})
            QCOMPARE(emailChangeWayFromName(emailChangeWayName(way)), way);
        QVERIFY(!emailChangeStateFromName(u"open") && !emailChangeWayFromName(u"wren"));
    }
};

WREN_TEST(TestEmailChange)
#include "tst_emailchange.moc"
