// SPDX-License-Identifier: Apache-2.0
#include "hub/command/setup/createadmin.h"

#include "hub/command/command.h"
#include "hub/command/serve/composition.h"
#include "hub/services/accounts/passwordpolicy.h"
#include "hub/services/staff/createadministrator.h"
#include "models/problem.h"
#include "seal/seal.h"

#include <QCommandLineParser>
#include <QFile>

#include <cstdio>

#include <termios.h>
#include <unistd.h>

namespace wren::command {

namespace {

/** Keeps what is typed at a terminal off the screen. */
class HiddenTyping
{
public:
    HiddenTyping()
        : m_isTerminal(::tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        termios hidden = m_before;
        hidden.c_lflag &= ~tcflag_t(ECHO);
        if (m_isTerminal)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~HiddenTyping()
    {
        if (m_isTerminal)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(HiddenTyping)

private:
    termios m_before = {};
    bool m_isTerminal;
};

QString askPassword()
{
    std::fputs("Password: ", stderr);
    const HiddenTyping hidden;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    QByteArray line = input.readLine();
    std::fputs("\n", stderr);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

QString cureFor(Problem problem, int minimum)
{
    if (problem == Problem::TooShort)
        return QStringLiteral("the password needs %1 characters or more").arg(minimum);
    if (problem == Problem::TooCommon)
        return QStringLiteral("the password is easily guessed; choose another");
    return QStringLiteral("the password cannot be used: ") + problemCode(problem);
}

Error explained(const Error &error)
{
    Error told = error;
    for (const FieldError &field : error.fields)
        told.detail += QStringLiteral(": %1 %2").arg(field.field, field.problem);
    return told;
}

Result<QByteArray> askHash(const services::NewAdministrator &administrator, int minimum)
{
    const QString password = askPassword();
    const std::optional<Problem> problem =
        services::checkPassword(password, {administrator.name, administrator.email}, {minimum});
    if (problem)
        return Error{Kind::Invalid, cureFor(*problem, minimum), {}};
    const std::optional<QByteArray> hash =
        seal::hashPassword(services::canonicalPassword(password));
    if (!hash)
        return Error{Kind::Crypto, QStringLiteral("not enough memory to hash the password"), {}};
    return *hash;
}

Result<void> create(Hub &hub, const services::NewAdministrator &administrator)
{
    store::Job job;
    job.action = QStringLiteral("create_admin");
    job.subject = QStringLiteral("staff");
    job.work = [&administrator](store::WriteContext &context) {
        return services::createAdministrator(context, administrator);
    };
    const Result<store::JobResult> done = hub.lane().submit(std::move(job)).get();
    if (!done)
        return done.error();
    if (done->result.error)
        return explained(*done->result.error);
    return {};
}

Result<void> run(const QCommandLineParser &parser)
{
    Result<services::Settings> settings = settingsOf(parser);
    if (!settings)
        return settings.error();
    const QString provider = parser.value(QStringLiteral("provider"));
    const int minimum = settings->minimumPassword;
    services::NewAdministrator administrator{parser.value(QStringLiteral("name")).trimmed(),
                                             parser.value(QStringLiteral("email")).trimmed(),
                                             provider.isEmpty() ? settings->networkName : provider,
                                             {}};
    if (const Result<void> checked = services::checkAdministrator(administrator); !checked)
        return explained(checked.error());
    const Result<std::unique_ptr<Hub>> hub = Hub::open(std::move(*settings));
    if (!hub)
        return hub.error();
    const Result<QByteArray> hash = askHash(administrator, minimum);
    if (!hash)
        return hash.error();
    administrator.passwordHash = *hash;
    return create(**hub, administrator);
}

} // namespace

int createAdmin(const QStringList &arguments)
{
    QCommandLineParser parser;
    addConfigOption(parser);
    parser.addOptions(
        {{QStringLiteral("name"), QStringLiteral("The administrator's name."),
          QStringLiteral("name")},
         {QStringLiteral("email"), QStringLiteral("Signs in with it."), QStringLiteral("address")},
         {QStringLiteral("provider"),
          QStringLiteral("Belongs to it; the network itself without this."),
          QStringLiteral("name")}});
    parseArguments(parser, "create-admin", arguments);
    const Result<void> created = run(parser);
    if (!created)
        return fail(created.error());
    std::puts("the administrator can sign in now");
    return 0;
}

} // namespace wren::command
