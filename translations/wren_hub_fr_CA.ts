<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en_CA">
<context>
    <name>Pages</name>
    <message>
        <location filename="../hub/pages/client/passwordpages.cpp" line="145"/>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <location filename="../hub/pages/profile/profileform.cpp" line="48"/>
        <source>Street address</source>
        <translation>Adresse (numéro et rue)</translation>
    </message>
    <message>
        <location filename="../hub/pages/profile/profileform.cpp" line="49"/>
        <source>Unit or apartment</source>
        <translation>Unité ou appartement</translation>
    </message>
    <message>
        <location filename="../hub/pages/profile/profileform.cpp" line="50"/>
        <source>City or town</source>
        <translation>Ville ou localité</translation>
    </message>
    <message>
        <location filename="../hub/pages/profile/profileform.cpp" line="51"/>
        <source>Province or territory</source>
        <translation>Province ou territoire</translation>
    </message>
    <message>
        <location filename="../hub/pages/profile/profileform.cpp" line="52"/>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <location filename="../hub/pages/profile/profileform.cpp" line="53"/>
        <source>Country (Canada, or two letters)</source>
        <translation>Pays (Canada, ou deux lettres)</translation>
    </message>
    <message>
        <location filename="../hub/pages/profile/profileform.cpp" line="55"/>
        <location filename="../hub/pages/profile/shownvalue.cpp" line="18"/>
        <source>No fixed address</source>
        <translation>Sans adresse fixe</translation>
    </message>
    <message>
        <location filename="../hub/pages/profile/profileform.cpp" line="57"/>
        <source>I have one name only (enter it as Last Name)</source>
        <translation>J’ai un seul nom (entrez-le comme nom de famille)</translation>
    </message>
    <message>
        <location filename="../hub/pages/profile/profileform.cpp" line="58"/>
        <source>Not chosen</source>
        <translation>Aucun choix</translation>
    </message>
    <message>
        <location filename="../hub/pages/profile/shownvalue.cpp" line="41"/>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <location filename="../hub/pages/profile/shownvalue.cpp" line="42"/>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <location filename="../hub/pages/profile/shownvalue.cpp" line="50"/>
        <source>ext.</source>
        <extracomment>A phone number&apos;s extension</extracomment>
        <translation>poste</translation>
    </message>
</context>
<context>
    <name>PasswordStrength</name>
    <message>
        <location filename="../hub/services/accounts/passwordpolicy.cpp" line="117"/>
        <source>Very weak</source>
        <translation>Très faible</translation>
    </message>
    <message>
        <location filename="../hub/services/accounts/passwordpolicy.cpp" line="119"/>
        <source>Weak</source>
        <translation>Faible</translation>
    </message>
    <message>
        <location filename="../hub/services/accounts/passwordpolicy.cpp" line="121"/>
        <source>Fair</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <location filename="../hub/services/accounts/passwordpolicy.cpp" line="123"/>
        <source>Good</source>
        <translation>Bonne</translation>
    </message>
    <message>
        <location filename="../hub/services/accounts/passwordpolicy.cpp" line="125"/>
        <source>Strong</source>
        <translation>Forte</translation>
    </message>
</context>
</TS>
