// SPDX-License-Identifier: Apache-2.0
#include "app/main/desk.h"
#include "app/main/deskoptions.h"
#include "seal/seal.h"
#include "ui/theme/icons.h"

#include <QApplication>

#include <cstdio>
#include <cstdlib>

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

} // namespace

int main(int argc, char **argv)
{
    refuseCoreDumps();
    if (!wren::seal::initialise()) {
        std::fputs("wren-desk: this computer gives no randomness\n", stderr);
        return EXIT_FAILURE;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("wren-desk"));
    QApplication::setApplicationDisplayName(QStringLiteral("WREN Desk"));
    QApplication::setApplicationVersion(QStringLiteral(WREN_VERSION));
    QApplication::setOrganizationName(QStringLiteral("wren"));
    QApplication::setWindowIcon(wren::ui::productIcon());
    wren::Desk desk(wren::readDeskOptions(application));
    desk.start();
    return QApplication::exec();
}
