// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testmain.h"
#include "ui/shell/places.h"

using namespace wren;
using namespace wren::ui;

class TestPlaces : public QObject
{
    Q_OBJECT

private slots:
    void goesBackAndForward()
    {
        Places places;
        const Place drafts{Place::Kind::Drafts, {}};
        const Place profile{Place::Kind::Profile, ClientId::fromRandom(QByteArray(16, 'a'))};
        QVERIFY(!places.canGoBack() && !places.canGoForward());
        QVERIFY(!places.go(Place{})); // there already
        QVERIFY(places.go(drafts));
        QVERIFY(places.go(profile));
        places.back();
        QCOMPARE(places.current(), drafts);
        places.forward();
        QCOMPARE(places.current(), profile);
        places.back();
        places.back();
        places.back(); // the first place stays
        QCOMPARE(places.current(), Place{});
        QVERIFY(places.go(profile));
        QVERIFY(!places.canGoForward()); // somewhere new ends what was ahead
    }

    void forgetsTheOldest()
    {
        Places places;
        for (int i = 0; i < 200; ++i)
            places.go({i % 2 == 0 ? Place::Kind::Drafts : Place::Kind::Help, {}});
        int back = 0;
        for (; places.canGoBack(); ++back)
            places.back();
        QCOMPARE(back, 49);
    }
};

WREN_TEST(TestPlaces)
#include "tst_places.moc"
