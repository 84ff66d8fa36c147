// SPDX-License-Identifier: Apache-2.0
#include "app/main/desk.h"
#include "app/main/deskoptions.h"
#include "seal/seal.h"
#include "ui/theme/icons.h"

#include <QApplication>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace {

/** Keys and clients' records must not end up in a core file. */
void refuseCoreDumps()
{
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
}

/** What only prints is for a terminal, where there may be no display. */
bool onlyPrints(int argc, char **argv)
{
    constexpr std::array<std::string_view, 7> printed{
        "-h", "-?", "--help", "--help-all", "-v", "--version", "--print-policy"};
    return std::any_of(argv + 1, argv + argc, [&](std::string_view argument) {
        return std::find(printed.begin(), printed.end(), argument) != printed.end();
    });
}

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("wren-desk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WREN_VERSION));
    QCoreApplication::setOrganizationName(QStringLiteral("wren"));
}

} // namespace

int main(int argc, char **argv)
{
    refuseCoreDumps();
    if (!wren::seal::initialise()) {
        std::fputs("wren-desk: this computer gives no randomness\n", stderr);
        return EXIT_FAILURE;
    }
    nameProgram();
    if (onlyPrints(argc, argv)) {
        const QCoreApplication printing(argc, argv);
        (void)wren::readDeskOptions(printing);
        return EXIT_SUCCESS;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("WREN Desk"));
    QApplication::setWindowIcon(wren::ui::productIcon());
    wren::Desk desk(wren::readDeskOptions(application));
    desk.start();
    return QApplication::exec();
}
