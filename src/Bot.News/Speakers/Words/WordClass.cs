namespace Bot.News.Speakers.Words;

/// <summary>What the word lists say of a word; a word may be in several.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Function = 1 << 0,
    Preposition = 1 << 1,
    Particle = 1 << 2,
    Honorific = 1 << 3,
    Role = 1 << 4,
    Modifier = 1 << 5,
    Organisation = 1 << 6,
    Thing = 1 << 7,
    Place = 1 << 8,
    Demonym = 1 << 9,
    Calendar = 1 << 10,
    SpeechNoun = 1 << 11,
    GivenName = 1 << 12,
    Suffix = 1 << 13,
    GroupNoun = 1 << 14,
    He = 1 << 15,
    She = 1 << 16,
    They = 1 << 17,
    FirstPerson = 1 << 18,
    SecondPerson = 1 << 19,
    It = 1 << 20,
    Who = 1 << 21,
    Which = 1 << 22,
    Definite = 1 << 23,
    Indefinite = 1 << 24,
    And = 1 << 25,
    SpeechVerb = 1 << 26,

    /// <summary>The last word of a role of two: "end" of "tight end".</summary>
    RoleTail = 1 << 27,

    ThirdPerson = He | She,
    Pronoun = He | She | They | FirstPerson | SecondPerson | It | Who | Which,
}
