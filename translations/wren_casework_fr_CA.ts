<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en_CA">
<context>
    <name>AddressEdit</name>
    <message>
        <source>No fixed &amp;address</source>
        <translation>&amp;Aucune adresse fixe</translation>
    </message>
    <message>
        <source>Unit or apartment</source>
        <translation>Unité ou appartement</translation>
    </message>
    <message>
        <source>Province or territory</source>
        <translation>Province ou territoire</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Street address</source>
        <translation>Numéro et rue</translation>
    </message>
    <message>
        <source>City or town</source>
        <translation>Ville ou municipalité</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
</context>
<context>
    <name>AssessmentPage</name>
    <message>
        <source>Not the right person? Go back and double check the CA number.</source>
        <translation>Ce n’est pas la bonne personne? Revenez en arrière et vérifiez le numéro de l’évaluation commune.</translation>
    </message>
    <message>
        <source>These details are brought into the portal once. You can correct them on the next page.</source>
        <translation>Ces renseignements sont versés au portail une seule fois. Vous pourrez les corriger à la page suivante.</translation>
    </message>
</context>
<context>
    <name>CaseNote</name>
    <message>
        <source>The client was added to the portal. An invite goes to %1.</source>
        <translation>Le client a été ajouté au portail. Une invitation est envoyée à %1.</translation>
    </message>
    <message>
        <source>The portal invite was sent again, to %1. Older links no longer work.</source>
        <translation>L’invitation au portail a été renvoyée à %1. Les liens antérieurs ne fonctionnent plus.</translation>
    </message>
    <message>
        <source>Key details were brought in once from Common Assessment %1.</source>
        <translation>Les principaux renseignements de l’évaluation commune %1 ont été versés au portail, une seule fois.</translation>
    </message>
</context>
<context>
    <name>CaseNotesTab</name>
    <message>
        <source>&amp;Kind of note</source>
        <translation>&amp;Genre de note</translation>
    </message>
    <message>
        <source>Kind of note</source>
        <translation>Genre de note</translation>
    </message>
    <message>
        <source>New case note</source>
        <translation>Nouvelle note au dossier</translation>
    </message>
    <message>
        <source>Write a note about this client</source>
        <translation>Écrivez une note au sujet de ce client</translation>
    </message>
    <message>
        <source>A&amp;dd Note</source>
        <translation>Aj&amp;outer la note</translation>
    </message>
    <message>
        <source>There are no notes yet.</source>
        <translation>Il n’y a pas encore de notes.</translation>
    </message>
    <message>
        <source>Case notes</source>
        <translation>Notes au dossier</translation>
    </message>
</context>
<context>
    <name>CommunicationPreferences</name>
    <message>
        <source>Case&amp;worker Communications</source>
        <translation>&amp;Communications de l’intervenant</translation>
    </message>
    <message>
        <source>&amp;Job Post Updates</source>
        <translation>Alertes d’offres d’emploi</translation>
    </message>
    <message>
        <source>Fre&amp;quency</source>
        <translation>Fré&amp;quence</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Langue</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>Not stated</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>No fixed address</source>
        <translation>Aucune adresse fixe</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>FlowDialog</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Ferm&amp;er</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
</context>
<context>
    <name>InviteFailure</name>
    <message>
        <source>The hub cannot be reached.</source>
        <translation>Le serveur central est injoignable.</translation>
    </message>
    <message>
        <source>You are no longer signed in. Sign in again and resume this intake from your drafts.</source>
        <translation>Vous n’êtes plus connecté. Connectez-vous de nouveau et reprenez cette inscription à partir de vos brouillons.</translation>
    </message>
    <message>
        <source>You do not have the permission for this. Ask an administrator.</source>
        <translation>Vous n’avez pas l’autorisation nécessaire. Adressez-vous à un administrateur.</translation>
    </message>
    <message>
        <source>Too many requests in a short time. Wait a minute and try again.</source>
        <translation>Trop de demandes en peu de temps. Attendez une minute et réessayez.</translation>
    </message>
    <message>
        <source>This computer could not write to its disk. Free some space and try again.</source>
        <translation>Cet ordinateur n’a pas pu écrire sur son disque. Libérez de l’espace et réessayez.</translation>
    </message>
    <message>
        <source>The hub could not do this. Try again; if it goes on, tell the WREN support desk.</source>
        <translation>Le serveur central n’a pas pu le faire. Réessayez; si le problème persiste, avisez le service d’assistance de WREN.</translation>
    </message>
    <message>
        <source>The hub cannot be reached, so the Common Assessment cannot be looked up now. Your draft is kept.</source>
        <translation>Le serveur central est injoignable; l’évaluation commune ne peut pas être recherchée maintenant. Votre brouillon est conservé.</translation>
    </message>
    <message>
        <source>EOIS does not answer at the moment, so the Common Assessment cannot be looked up. Your draft is kept; try again in a few minutes, or continue without linking.</source>
        <translation>Le SIEO ne répond pas en ce moment; l’évaluation commune ne peut pas être recherchée. Votre brouillon est conservé; réessayez dans quelques minutes ou continuez sans lien.</translation>
    </message>
    <message>
        <source>Another client was made from this Common Assessment meanwhile. Search for the person under My Clients / People.</source>
        <translation>Un autre client a été créé entre-temps à partir de cette évaluation commune. Cherchez la personne sous Mes clients / Personnes.</translation>
    </message>
    <message>
        <source>The hub does not accept this assignment. Choose another service provider or caseworker.</source>
        <translation>Le serveur central n’accepte pas cette affectation. Choisissez un autre fournisseur de services ou un autre intervenant.</translation>
    </message>
    <message>
        <source>The client was not added. Correct what is marked and try again.</source>
        <translation>Le client n’a pas été ajouté. Corrigez ce qui est signalé et réessayez.</translation>
    </message>
    <message>
        <source>The hub cannot be reached, so the client was not added. Your draft is kept; complete the setup when you are back online.</source>
        <translation>Le serveur central est injoignable; le client n’a pas été ajouté. Votre brouillon est conservé; terminez la configuration lorsque vous serez de nouveau en ligne.</translation>
    </message>
    <message>
        <source>No answer came. The client may have been added: complete the setup again to find out. It takes effect only once.</source>
        <translation>Aucune réponse n’est arrivée. Le client a peut-être été ajouté : terminez de nouveau la configuration pour le savoir. Elle ne prend effet qu’une seule fois.</translation>
    </message>
    <message>
        <source>This check waits, because the hub cannot be reached. You can go on; it is always run before the client is added.</source>
        <translation>Cette vérification attend, car le serveur central est injoignable. Vous pouvez continuer; elle est toujours faite avant l’ajout du client.</translation>
    </message>
    <message>
        <source>The search does not understand one of these. A birth date is written YYYY-MM-DD; empty what you are not sure of.</source>
        <translation>La recherche ne comprend pas l’un de ces champs. Une date de naissance s’écrit AAAA-MM-JJ; videz ce dont vous n’êtes pas certain.</translation>
    </message>
    <message>
        <source>The hub cannot be reached. The registry check must be run before the client is added, so this waits. Your draft is kept.</source>
        <translation>Le serveur central est injoignable. La vérification du registre doit être faite avant l’ajout du client; il faut donc attendre. Votre brouillon est conservé.</translation>
    </message>
    <message>
        <source>There is no open invite any more: the client may have set a password meanwhile.</source>
        <translation>Il n’y a plus d’invitation ouverte : le client a peut-être choisi un mot de passe entre-temps.</translation>
    </message>
    <message>
        <source>The link cannot be copied now, because the hub cannot be reached.</source>
        <translation>Le lien ne peut pas être copié maintenant, car le serveur central est injoignable.</translation>
    </message>
    <message>
        <source>The hub has no record that you looked up this Common Assessment as submitted. Go back to its number, search for it once more, then complete the setup; what you typed stays.</source>
        <translation>Le serveur central n’a pas trace que vous ayez cherché cette évaluation commune et qu’elle ait été soumise. Revenez à son numéro, cherchez-la de nouveau, puis terminez la configuration; ce que vous avez saisi est conservé.</translation>
    </message>
    <message>
        <source>The client was not added, because the email address cannot be used. Ask the client for another one, or go back and search the registry for the person once more.</source>
        <translation>Le client n’a pas été ajouté, car l’adresse courriel ne peut pas être utilisée. Demandez-en une autre au client, ou revenez en arrière et cherchez de nouveau la personne dans le registre.</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>&amp;Enter CA Number</source>
        <translation>&amp;Saisir le numéro de l’EC</translation>
    </message>
    <message>
        <source>Enter CA Number</source>
        <translation>Saisir le numéro de l’EC</translation>
    </message>
</context>
<context>
    <name>PersonalDetails</name>
    <message>
        <source>&amp;First Name *</source>
        <translation>&amp;Prénom *</translation>
    </message>
    <message>
        <source>&amp;Last Name *</source>
        <translation>&amp;Nom de famille *</translation>
    </message>
    <message>
        <source>&amp;Preferred Name</source>
        <translation>Nom pré&amp;féré</translation>
    </message>
    <message>
        <source>Preferred P&amp;ronouns</source>
        <translation>Pron&amp;oms préférés</translation>
    </message>
    <message>
        <source>&amp;Email Address *</source>
        <translation>A&amp;dresse courriel *</translation>
    </message>
    <message>
        <source>Birth &amp;Date</source>
        <translation>Date de nai&amp;ssance</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>AAAA-MM-JJ</translation>
    </message>
    <message>
        <source>Optional. It helps to tell people apart; only staff see it.</source>
        <translation>Facultatif. Cette date aide à distinguer les personnes; seul le personnel la voit.</translation>
    </message>
    <message>
        <source>Phone &amp;Number</source>
        <translation>Nu&amp;méro de téléphone</translation>
    </message>
    <message>
        <source>(519) 555-0134</source>
        <translation>(519) 555-0134</translation>
    </message>
    <message>
        <source>E&amp;xtension</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Primary Address</source>
        <translation>Adresse principale</translation>
    </message>
    <message>
        <source>Self Identification</source>
        <translation>Auto-identification</translation>
    </message>
    <message>
        <source>This person has &amp;one name only (enter it as Last Name)</source>
        <translation>Cette personne a un se&amp;ul nom (à saisir comme nom de famille)</translation>
    </message>
    <message>
        <source>Pronouns in own words</source>
        <translation>Pronoms, dans ses mots</translation>
    </message>
</context>
<context>
    <name>PortalState</name>
    <message>
        <source>Invited</source>
        <translation>Invité</translation>
    </message>
    <message>
        <source>Invite expired</source>
        <translation>Invitation expirée</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Désactivé</translation>
    </message>
</context>
<context>
    <name>ProfileFailure</name>
    <message>
        <source>No invite was sent: the client has set a password meanwhile. If they cannot get in, they can use Forgot Password on the log-in page.</source>
        <translation>Aucune invitation n’a été envoyée : le client a choisi un mot de passe entre-temps. S’il ne peut pas entrer, il peut utiliser « Mot de passe oublié » à la page de connexion.</translation>
    </message>
    <message>
        <source>The hub cannot be reached, so no invite was sent. Try again when you are back online.</source>
        <translation>Le serveur central est injoignable; aucune invitation n’a été envoyée. Réessayez lorsque vous serez de nouveau en ligne.</translation>
    </message>
    <message>
        <source>No invite was sent: the client got several within the last hour. Wait an hour, and check the address with the client.</source>
        <translation>Aucune invitation n’a été envoyée : le client en a reçu plusieurs depuis une heure. Attendez une heure et vérifiez l’adresse auprès du client.</translation>
    </message>
    <message>
        <source>No answer came from the hub. The invite is sent once as soon as it can be reached; there is no need to ask again.</source>
        <translation>Le serveur central n’a pas répondu. L’invitation sera envoyée une fois dès qu’il sera joignable; inutile de la redemander.</translation>
    </message>
    <message>
        <source>The hub could not send the invite. Try again; if it goes on, tell the WREN support desk.</source>
        <translation>Le serveur central n’a pas pu envoyer l’invitation. Réessayez; si le problème persiste, avisez le service d’assistance de WREN.</translation>
    </message>
    <message>
        <source>The hub cannot be reached, so the note was not added. It stays here; add it when you are back online.</source>
        <translation>Le serveur central est injoignable; la note n’a pas été ajoutée. Elle reste ici; ajoutez-la lorsque vous serez de nouveau en ligne.</translation>
    </message>
    <message>
        <source>No answer came from the hub. The note is added once as soon as it can be reached; it stays here until then.</source>
        <translation>Le serveur central n’a pas répondu. La note sera ajoutée une fois dès qu’il sera joignable; elle reste ici d’ici là.</translation>
    </message>
    <message>
        <source>The note was not added. Check its text: it may be too long, or hold a character that cannot be stored.</source>
        <translation>La note n’a pas été ajoutée. Vérifiez son texte : il est peut-être trop long ou contient un caractère qui ne peut pas être conservé.</translation>
    </message>
    <message>
        <source>The hub could not add the note. It stays here; try again.</source>
        <translation>Le serveur central n’a pas pu ajouter la note. Elle reste ici; réessayez.</translation>
    </message>
    <message>
        <source>This client is not, or no longer, among those that you may see.</source>
        <translation>Ce client ne fait pas, ou ne fait plus, partie de ceux que vous pouvez voir.</translation>
    </message>
    <message>
        <source>This client is not kept on this computer, and the hub cannot be reached. Try again when you are back online.</source>
        <translation>Ce client n’est pas conservé sur cet ordinateur et le serveur central est injoignable. Réessayez lorsque vous serez de nouveau en ligne.</translation>
    </message>
</context>
<context>
    <name>ProfileRibbon</name>
    <message>
        <source>&amp;Actions</source>
        <translation>&amp;Actions</translation>
    </message>
    <message>
        <source>Portal status</source>
        <translation>État du portail</translation>
    </message>
    <message>
        <source>Phone Number</source>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <source>Email Address</source>
        <translation>Adresse courriel</translation>
    </message>
    <message>
        <source>Service Provider</source>
        <translation>Fournisseur de services</translation>
    </message>
    <message>
        <source>Caseworker</source>
        <translation>Intervenant</translation>
    </message>
</context>
<context>
    <name>ReferralDetails</name>
    <message>
        <source>Referral So&amp;urce</source>
        <translation>Source d’ai&amp;guillage</translation>
    </message>
    <message>
        <source>Service Needs</source>
        <translation>Besoins en services</translation>
    </message>
    <message>
        <source>Access to Transportation</source>
        <translation>Accès au transport</translation>
    </message>
    <message>
        <source>Mar&amp;keting Source</source>
        <translation>Source de mar&amp;keting</translation>
    </message>
    <message>
        <source>Reference Number</source>
        <translation>Numéro de référence</translation>
    </message>
    <message>
        <source>Referral Notes</source>
        <translation>Notes d’aiguillage</translation>
    </message>
</context>
<context>
    <name>RegistryPage</name>
    <message>
        <source>&amp;First Name</source>
        <translation>&amp;Prénom</translation>
    </message>
    <message>
        <source>&amp;Last Name</source>
        <translation>Nom de &amp;famille</translation>
    </message>
    <message>
        <source>Birth &amp;Date</source>
        <translation>Date de nai&amp;ssance</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>AAAA-MM-JJ</translation>
    </message>
    <message>
        <source>&amp;Phone Number</source>
        <translation>Nu&amp;méro de téléphone</translation>
    </message>
    <message>
        <source>&amp;Email Address</source>
        <translation>A&amp;dresse courriel</translation>
    </message>
    <message>
        <source>P&amp;ostal code</source>
        <translation>C&amp;ode postal</translation>
    </message>
    <message>
        <source>People already registered</source>
        <translation>Personnes déjà inscrites</translation>
    </message>
    <message>
        <source>&amp;View Client Profile</source>
        <translation>&amp;Voir le profil du client</translation>
    </message>
</context>
<context>
    <name>ResendObstacle</name>
    <message>
        <source>the client has set a password</source>
        <translation>le client a choisi un mot de passe</translation>
    </message>
    <message>
        <source>the account is deactivated</source>
        <translation>le compte est désactivé</translation>
    </message>
    <message>
        <source>you do not have the permission</source>
        <translation>vous n’en avez pas la permission</translation>
    </message>
    <message>
        <source>please wait a moment</source>
        <translation>un instant, s’il vous plaît</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Common &amp;Assessment (CA)</source>
        <translation>Évalu&amp;ation commune (EC)</translation>
    </message>
    <message>
        <source>Choose this only if the client is not yet registered in CaMS but has a completed Common Assessment. Key details of the CA are brought into the portal once; later changes to the CA do not arrive.</source>
        <translation>Choisissez cette option seulement si le client n’est pas encore inscrit dans le SGC mais a rempli une évaluation commune. Les principaux renseignements de l’EC sont versés au portail une seule fois; les changements faits plus tard à l’EC n’arrivent pas.</translation>
    </message>
    <message>
        <source>Case &amp;Management</source>
        <translation>&amp;Gestion de cas</translation>
    </message>
    <message>
        <source>Choose this if the client already exists in CaMS. You need the CaMS Client Reference Number.</source>
        <translation>Choisissez cette option si le client existe déjà dans le SGC. Il vous faut le numéro de référence du client dans le SGC.</translation>
    </message>
    <message>
        <source>Continue &amp;without Linking</source>
        <translation>Continuer &amp;sans lien</translation>
    </message>
    <message>
        <source>Choose this if there is neither a completed CA nor a CaMS record yet, or if you do not have its number at hand. You type in the client’s details; a connection can be made later.</source>
        <translation>Choisissez cette option s’il n’y a encore ni EC remplie ni dossier dans le SGC, ou si vous n’avez pas le numéro sous la main. Vous saisissez les renseignements du client; un lien pourra être établi plus tard.</translation>
    </message>
</context>
<context>
    <name>WorkDetails</name>
    <message>
        <source>&amp;Target Occupations</source>
        <translation>Profess&amp;ions visées</translation>
    </message>
</context>
<context>
    <name>wren::ui::AddressEdit</name>
    <message>
        <source>Not stated</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Pro&amp;vince or territory</source>
        <translation>Pro&amp;vince ou territoire</translation>
    </message>
    <message>
        <source>State, pro&amp;vince or region</source>
        <translation>État, pro&amp;vince ou région</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Postal code or ZIP code</source>
        <translation>Code postal ou code ZIP</translation>
    </message>
</context>
<context>
    <name>wren::ui::AssessmentPage</name>
    <message>
        <source>This person is already registered in CaMS. The Common Assessment is only for clients who are not; use Case Management instead.</source>
        <translation>Cette personne est déjà inscrite dans le SGC. L’évaluation commune ne sert qu’aux clients qui n’y sont pas inscrits; utilisez plutôt la gestion de cas.</translation>
    </message>
    <message>
        <source>Choose Case &amp;Management</source>
        <translation>Choisir la &amp;gestion de cas</translation>
    </message>
    <message>
        <source>This Common Assessment has already been brought into the portal for another client. Search for the person under My Clients / People.</source>
        <translation>Cette évaluation commune a déjà été versée au portail pour un autre client. Cherchez la personne sous Mes clients / Personnes.</translation>
    </message>
    <message>
        <source>Not usable as it stands in the Common Assessment; please ask and type it in: %1.</source>
        <translation>Inutilisable tel quel dans l’évaluation commune; veuillez demander et saisir : %1.</translation>
    </message>
</context>
<context>
    <name>wren::ui::AssignmentDetails</name>
    <message>
        <source>Service Provider Ass&amp;ignment</source>
        <translation>Affectation au fournisseur de services</translation>
    </message>
    <message>
        <source>Service Provider Assignment</source>
        <translation>Affectation au fournisseur de services</translation>
    </message>
    <message>
        <source>Caseworker Assign&amp;ment</source>
        <translation>Affectation à l’intervenant</translation>
    </message>
    <message>
        <source>Caseworker Assignment</source>
        <translation>Affectation à l’intervenant</translation>
    </message>
    <message>
        <source>Not assigned yet</source>
        <translation>Pas encore affecté</translation>
    </message>
</context>
<context>
    <name>wren::ui::CaseNotesTab</name>
    <message>
        <source>This computer could not keep the note as a draft. Add it before you leave, or free some space.</source>
        <translation>Cet ordinateur n’a pas pu conserver la note comme brouillon. Ajoutez-la avant de quitter, ou libérez de l’espace.</translation>
    </message>
    <message>
        <source>The portal</source>
        <translation>Le portail</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>wren::ui::FieldList</name>
    <message>
        <source>%1: %2</source>
        <comment>label: value</comment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>wren::ui::FinalizePage</name>
    <message>
        <source>Fields marked * are required; everything else can be added later.</source>
        <translation>Les champs marqués d’un * sont obligatoires; tout le reste peut être ajouté plus tard.</translation>
    </message>
</context>
<context>
    <name>wren::ui::InviteDialog</name>
    <message>
        <source>No answer came from the hub. We will find out by ourselves whether the client was added; it cannot happen twice. You may close this window: the draft is kept.</source>
        <translation>Le serveur central n’a pas répondu. Nous vérifierons par nous-mêmes si le client a été ajouté; cela ne peut pas se produire deux fois. Vous pouvez fermer cette fenêtre : le brouillon est conservé.</translation>
    </message>
    <message>
        <source>Before the client is added: the registry has people whom you have not seen yet. Is one of them the same person?</source>
        <translation>Avant d’ajouter le client, regardez ces personnes du registre que vous n’avez pas encore vues. L’une d’elles est-elle la même personne?</translation>
    </message>
    <message>
        <source>You are offline. Looking up a Common Assessment waits until the hub can be reached; your draft is kept.</source>
        <translation>Vous êtes hors ligne. La recherche d’une évaluation commune attend que le serveur central soit joignable; votre brouillon est conservé.</translation>
    </message>
    <message>
        <source>You are offline. Fill in what you know; Complete Client Setup waits until the hub can be reached, and your draft is kept.</source>
        <translation>Vous êtes hors ligne. Remplissez ce que vous savez; la configuration du client attend que le serveur central soit joignable, et votre brouillon est conservé.</translation>
    </message>
    <message>
        <source>Kept as a draft on this computer</source>
        <translation>Conservé comme brouillon sur cet ordinateur</translation>
    </message>
    <message>
        <source>Confirm Person is Not Already Registered</source>
        <translation>Confirmer que la personne n’est pas déjà inscrite</translation>
    </message>
    <message>
        <source>Connect with an EOIS Service</source>
        <translation>Établir un lien avec un service du SIEO</translation>
    </message>
    <message>
        <source>Common Assessment (CA)</source>
        <translation>Évaluation commune (EC)</translation>
    </message>
    <message>
        <source>Is this the person?</source>
        <translation>Est-ce la bonne personne?</translation>
    </message>
    <message>
        <source>Finalize Portal Profile</source>
        <translation>Finaliser le profil du portail</translation>
    </message>
    <message>
        <source>%1 has been added</source>
        <translation>%1 a été ajouté au portail</translation>
    </message>
    <message>
        <source>Where do the client’s details come from?</source>
        <translation>D’où proviennent les renseignements du client?</translation>
    </message>
    <message>
        <source>Only a submitted Common Assessment can be found.</source>
        <translation>Seule une évaluation commune soumise peut être trouvée.</translation>
    </message>
    <message>
        <source>Compare with the client before you go on.</source>
        <translation>Vérifiez auprès du client avant de continuer.</translation>
    </message>
    <message>
        <source>When you complete the setup, the client gets an invite by email to set a password.</source>
        <translation>Une fois la configuration terminée, le client reçoit par courriel une invitation à choisir un mot de passe.</translation>
    </message>
    <message>
        <source>Co&amp;ntinue</source>
        <translation>Co&amp;ntinuer</translation>
    </message>
    <message>
        <source>&amp;None of These, Continue</source>
        <translation>Aucune de ces perso&amp;nnes, continuer</translation>
    </message>
    <message>
        <source>Co&amp;ntinue without Linking</source>
        <translation>Co&amp;ntinuer sans lien</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>Re&amp;chercher</translation>
    </message>
    <message>
        <source>&amp;Add Client to Portal</source>
        <translation>&amp;Ajouter le client au portail</translation>
    </message>
    <message>
        <source>Complete Client &amp;Setup</source>
        <translation>&amp;Terminer la configuration du client</translation>
    </message>
    <message>
        <source>&amp;Proceed to Client Profile</source>
        <translation>&amp;Passer au profil du client</translation>
    </message>
    <message>
        <source>Looking up the Common Assessment in EOIS…</source>
        <translation>Recherche de l’évaluation commune dans le SIEO…</translation>
    </message>
    <message>
        <source>Checking that the person is not already registered…</source>
        <translation>Vérification que la personne n’est pas déjà inscrite…</translation>
    </message>
    <message>
        <source>Adding the client and queueing the invite…</source>
        <translation>Ajout du client et mise en file de l’invitation…</translation>
    </message>
    <message>
        <source>Finding out whether the client was added…</source>
        <translation>Vérification de l’ajout du client…</translation>
    </message>
    <message>
        <source>Search by first and last name, or by last name alone. The other details are optional; they help to tell people apart.</source>
        <translation>Cherchez par prénom et nom de famille, ou par nom de famille seulement. Les autres renseignements sont facultatifs; ils aident à distinguer les personnes.</translation>
    </message>
    <message>
        <source>Tr&amp;y Again</source>
        <translation>Réessa&amp;yer</translation>
    </message>
    <message>
        <source>Continue &amp;without Linking</source>
        <translation>Continuer &amp;sans lien</translation>
    </message>
</context>
<context>
    <name>wren::ui::InviteSentDialog</name>
    <message>
        <source>Portal Invite Re-sent</source>
        <translation>Invitation au portail renvoyée</translation>
    </message>
    <message>
        <source>Links of earlier invites no longer work.</source>
        <translation>Les liens des invitations antérieures ne fonctionnent plus.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Ferm&amp;er</translation>
    </message>
    <message>
        <source>Portal Invite on Its Way</source>
        <translation>Invitation au portail en route</translation>
    </message>
    <message>
        <source>Portal Invite Waits to Be Sent</source>
        <translation>L’invitation au portail attend d’être envoyée</translation>
    </message>
    <message>
        <source>Portal Invite Not Sent</source>
        <translation>Invitation au portail non envoyée</translation>
    </message>
    <message>
        <source>Portal Invite Kept at the Hub</source>
        <translation>Invitation au portail conservée au serveur central</translation>
    </message>
</context>
<context>
    <name>wren::ui::InviteSentPanel</name>
    <message>
        <source>You can also copy the link of this invite and hand it over yourself. It is the very link that the email carries, so give it to nobody but the client.</source>
        <translation>Vous pouvez aussi copier le lien de cette invitation et le remettre vous-même. C’est exactement le lien que porte le courriel; ne le donnez qu’au client.</translation>
    </message>
    <message>
        <source>Copy &amp;Link</source>
        <translation>Copier le &amp;lien</translation>
    </message>
    <message>
        <source>The link was copied. At %1 the clipboard is cleared, unless you have copied something else by then.</source>
        <translation>Le lien a été copié. À %1, le presse-papiers sera vidé, sauf si vous y avez copié autre chose d’ici là.</translation>
    </message>
    <message>
        <source>An invite is on its way to %1.</source>
        <translation>Une invitation est en route vers %1.</translation>
    </message>
    <message>
        <source>The invite to %1 waits to be sent: the mail server has not taken it yet. It is sent by itself as soon as it can be.</source>
        <translation>L’invitation à %1 attend d’être envoyée : le serveur de courriel ne l’a pas encore prise. Elle partira d’elle-même dès que possible.</translation>
    </message>
    <message>
        <source>An invite was sent to %1.</source>
        <translation>Une invitation a été envoyée à %1.</translation>
    </message>
    <message>
        <source>The invite to %1 is kept at the hub, which has no mail server. Hand over the link yourself.</source>
        <translation>L’invitation à %1 est conservée au serveur central, qui n’a pas de serveur de courriel. Remettez le lien vous-même.</translation>
    </message>
    <message>
        <source>The invite to %1 was not sent: its link had ended before. Resend it.</source>
        <translation>L’invitation à %1 n’a pas été envoyée : son lien avait déjà pris fin. Renvoyez-la.</translation>
    </message>
    <message>
        <source>The mail server refused the invite to %1.</source>
        <translation>Le serveur de courriel a refusé l’invitation à %1.</translation>
    </message>
    <message>
        <source>The invite to %1 could not be sent (%2).</source>
        <translation>L’invitation à %1 n’a pas pu être envoyée (%2).</translation>
    </message>
    <message>
        <source>Check the address with the client, or hand over the link.</source>
        <translation>Vérifiez l’adresse auprès du client ou remettez-lui le lien.</translation>
    </message>
</context>
<context>
    <name>wren::ui::NumberPage</name>
    <message>
        <source>A CA number holds digits only. Spaces and hyphens are accepted.</source>
        <translation>Un numéro d’EC ne contient que des chiffres. Les espaces et les traits d’union sont acceptés.</translation>
    </message>
    <message>
        <source>No matches found</source>
        <translation>Aucune correspondance trouvée</translation>
    </message>
    <message>
        <source>Double check that the CA is not in progress. Only submitted CA data can be imported.</source>
        <translation>Vérifiez que l’EC n’est pas en cours. Seules les données d’une EC soumise peuvent être importées.</translation>
    </message>
</context>
<context>
    <name>wren::ui::OccupationPicker</name>
    <message>
        <source>Type part of a job title or a NOC code</source>
        <translation>Saisissez une partie d’un titre d’emploi ou un code de la CNP</translation>
    </message>
    <message>
        <source>Type part of a job title or a NOC code, then choose from the list. Several are possible.</source>
        <translation>Saisissez une partie d’un titre d’emploi ou un code de la CNP, puis choisissez dans la liste. Plusieurs choix sont possibles.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
</context>
<context>
    <name>wren::ui::OverviewTab</name>
    <message>
        <source>Common Assessment</source>
        <translation>Évaluation commune</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
</context>
<context>
    <name>wren::ui::ProfilePage</name>
    <message>
        <source>Sending the invite…</source>
        <translation>Envoi de l’invitation…</translation>
    </message>
    <message>
        <source>The invite has expired before the client set a password. Send a new one when they are ready for it.</source>
        <translation>L’invitation a expiré avant que le client ait choisi un mot de passe. Envoyez-en une nouvelle lorsqu’il sera prêt.</translation>
    </message>
    <message>
        <source>Resend Portal &amp;Invite</source>
        <translation>Renvoyer l’&amp;invitation au portail</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Ape&amp;rçu</translation>
    </message>
    <message>
        <source>Case &amp;notes</source>
        <translation>&amp;Notes au dossier</translation>
    </message>
    <message>
        <source>Client profile</source>
        <translation>Profil du client</translation>
    </message>
</context>
<context>
    <name>wren::ui::ProfileRibbon</name>
    <message>
        <source>goes by %1</source>
        <translation>se fait appeler %1</translation>
    </message>
    <message>
        <source>&amp;Resend Portal Invite</source>
        <translation>&amp;Renvoyer l’invitation au portail</translation>
    </message>
    <message>
        <source>&amp;Resend Portal Invite (%1)</source>
        <translation>&amp;Renvoyer l’invitation au portail (%1)</translation>
    </message>
</context>
<context>
    <name>wren::ui::RegistryPage</name>
    <message>
        <source>Searching…</source>
        <translation>Recherche en cours…</translation>
    </message>
    <message>
        <source>Nobody like this is registered yet.</source>
        <translation>Personne de semblable n’est encore inscrit.</translation>
    </message>
    <message>
        <source>This client belongs to another service provider: you see only what helps to recognise the person.</source>
        <translation>Ce client relève d’un autre fournisseur de services : vous ne voyez que ce qui aide à reconnaître la personne.</translation>
    </message>
    <message>
        <source>One registered person may be the same. Look closely before you go on.</source>
        <translation>Une personne inscrite pourrait être la même. Regardez bien avant de continuer.</translation>
    </message>
    <message>
        <source>%1 registered people may be the same. Look at each before you go on.</source>
        <translation>%1 personnes inscrites pourraient être la même. Regardez chacune avant de continuer.</translation>
    </message>
    <message>
        <source>The search runs as you type, over every client of every service provider.</source>
        <translation>La recherche se fait à mesure que vous tapez, parmi tous les clients de tous les fournisseurs de services.</translation>
    </message>
    <message>
        <source>Tr&amp;y Again</source>
        <translation>Réessa&amp;yer</translation>
    </message>
</context>
<context>
    <name>wren::ui::ServicePage</name>
    <message>
        <source>Case Management is not connected to the portal yet. For now choose Continue without Linking; the client can be connected to CaMS later.</source>
        <translation>La gestion de cas n’est pas encore reliée au portail. Pour le moment, choisissez « Continuer sans lien »; le client pourra être relié au SGC plus tard.</translation>
    </message>
</context>
</TS>
