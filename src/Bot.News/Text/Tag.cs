namespace Bot.News.Text;

/// <summary>A coarse word class, guessed from lexicon, ending and neighbours; enough to see clauses and noun phrases.</summary>
internal enum Tag : byte
{
    None,
    Determiner,
    Possessive,
    Genitive,
    SubjectPronoun,
    ObjectPronoun,
    Pronoun,
    That,
    Wh,
    To,
    Preposition,
    Coordinator,
    Subordinator,
    Be,
    Have,
    Do,
    Modal,
    Not,
    Adverb,
    Adjective,
    Number,
    Noun,
    PluralNoun,
    ProperNoun,
    VerbBase,
    VerbThird,
    VerbPast,
    VerbParticiple,
    VerbIng,
    Comma,
    Stop,
    Colon,
    Semicolon,
    Dash,
    OpenQuote,
    CloseQuote,
    OpenBracket,
    CloseBracket,
    Symbol,
}

internal static class Tags
{
    public static bool IsVerb(this Tag tag) => tag is >= Tag.VerbBase and <= Tag.VerbIng;

    public static bool IsAuxiliary(this Tag tag) => tag is >= Tag.Be and <= Tag.Modal;

    /// <summary>Whether the word can stand inside a noun phrase, before or at its head.</summary>
    public static bool IsNominal(this Tag tag) => tag is Tag.Determiner or Tag.Possessive or Tag.Genitive or Tag.SubjectPronoun
        or Tag.ObjectPronoun or Tag.Pronoun or Tag.Adjective or Tag.Number or Tag.Noun or Tag.PluralNoun or Tag.ProperNoun;

    public static bool IsPunctuation(this Tag tag) => tag >= Tag.Comma;

    public static bool IsQuote(this Tag tag) => tag is Tag.OpenQuote or Tag.CloseQuote;
}
