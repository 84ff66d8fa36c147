// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QtTest/QTest>

#include <memory>

/**
 * One executable a room: every tst_<class>.cpp ends in WREN_TEST(TestClass), and the room's
 * main.cpp (one line: WREN_TEST_MAIN or WREN_GUI_TEST_MAIN) runs them one after the other. With
 * arguments, the first names the class to run and the rest go to Qt Test: `tests_models TestEmail
 * -v2`.
 */
namespace wren::test {

using Factory = std::unique_ptr<QObject> (*)();
bool registerTest(const char *name, Factory factory);
/** Runs the registered tests; prints "N passed, N failed" as its last line. */
int runAll(int argc, char **argv);

} // namespace wren::test

#define WREN_TEST(Class)                                                                           \
    static const bool registered##Class = wren::test::registerTest(                                \
        #Class, [] { return std::unique_ptr<QObject>(std::make_unique<Class>()); });

#define WREN_TEST_MAIN                                                                             \
    int main(int argc, char **argv)                                                                \
    {                                                                                              \
        QCoreApplication application(argc, argv);                                                  \
        return wren::test::runAll(argc, argv);                                                     \
    }

#define WREN_GUI_TEST_MAIN                                                                         \
    int main(int argc, char **argv)                                                                \
    {                                                                                              \
        QApplication application(argc, argv);                                                      \
        return wren::test::runAll(argc, argv);                                                     \
    }
