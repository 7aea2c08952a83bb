using System.Runtime.CompilerServices;
using Bot.News.Quotes.Model;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>An article laid out for the stages: tokens, the quotations among them, and running counts that answer in constant time.</summary>
internal sealed class Scene
{
    private readonly int[] inside;
    private readonly Tag[] tags;
    private readonly int[] values;
    private readonly int[] lemmas;
    private readonly Cues.CueClass[] classes;
    private readonly int[] sentenceOf;
    private readonly ushort[] verbs;
    private readonly ushort[] commas;
    private readonly ushort[] dashes;
    private readonly ushort[] brackets;
    private readonly ushort[] thats;
    private int windowed = -1;
    private Window window;

    public Scene(Tokens tokens, List<Quotation> quotations)
    {
        Tokens = tokens;
        Quotations = quotations;
        inside = new int[tokens.Count];
        tags = new Tag[tokens.Count];
        values = new int[tokens.Count];
        lemmas = new int[tokens.Count];
        classes = new Cues.CueClass[tokens.Count];
        sentenceOf = new int[tokens.Count];
        verbs = new ushort[tokens.Count + 1];
        commas = new ushort[tokens.Count + 1];
        dashes = new ushort[tokens.Count + 1];
        brackets = new ushort[tokens.Count + 1];
        thats = new ushort[tokens.Count + 1];
        Openings = new Occurrences(tokens.Count);
        Closings = new Occurrences(tokens.Count);
        SpeechCues = new Occurrences(tokens.Count);
        CueScores = new float[tokens.Count];
        for (var q = 0; q < quotations.Count; q++)
        {
            inside.AsSpan(quotations[q].Open, quotations[q].End - quotations[q].Open).Fill(q + 1);
        }

        for (var s = 0; s + 1 < tokens.SentenceFirst.Length; s++)
        {
            sentenceOf.AsSpan(tokens.SentenceFirst[s], tokens.SentenceFirst[s + 1] - tokens.SentenceFirst[s]).Fill(s);
        }

        var words = Lexicon.All;
        for (var i = 0; i < tokens.Count; i++)
        {
            ref var token = ref tokens.Items[i];
            tags[i] = token.Tag;
            values[i] = token.Tag == Tag.ProperNoun || token.Word == 0 ? Value.Of(token.Tag) : token.Word;
            lemmas[i] = token.Word > 0 ? words[token.Word].Lemma : Value.Of(token.Tag);
            classes[i] = Cues.ClassOf(token);
            var isFinite = token.Tag is Tag.VerbPast or Tag.VerbThird or Tag.VerbBase || token.Tag.IsAuxiliary();
            verbs[i + 1] = unchecked((ushort)(verbs[i] + (isFinite ? 1 : 0)));
            commas[i + 1] = unchecked((ushort)(commas[i] + (token.Tag == Tag.Comma ? 1 : 0)));
            dashes[i + 1] = unchecked((ushort)(dashes[i] + (token.Tag == Tag.Dash ? 1 : 0)));
            brackets[i + 1] = unchecked((ushort)(brackets[i] + (token.Tag == Tag.OpenBracket ? 1 : token.Tag == Tag.CloseBracket ? -1 : 0)));
            thats[i + 1] = unchecked((ushort)(thats[i] + (token.Tag == Tag.That ? 1 : 0)));
            AddOccurrences(i);
        }

        Openings.Close();
        Closings.Close();
        SpeechCues.Close();
    }

    private void AddOccurrences(int i)
    {
        if (tags[i] == Tag.OpenQuote)
        {
            Openings.Add(i);
        }
        else if (tags[i] == Tag.CloseQuote)
        {
            Closings.Add(i);
        }
        else if (classes[i] is Cues.CueClass.Speech or Cues.CueClass.According)
        {
            SpeechCues.Add(i);
        }
    }

    public Tokens Tokens { get; }

    public List<Quotation> Quotations { get; }

    /// <summary>The marks that open a quotation, the marks that close one, the verbs of speaking and "according".</summary>
    public Occurrences Openings { get; }

    public Occurrences Closings { get; }

    public Occurrences SpeechCues { get; }

    /// <summary>For each token how much it looks like a cue; written by the first stage, read by the later ones.</summary>
    public float[] CueScores { get; }

    public int Count => Tokens.Count;

    public ref Token this[int i] => ref Tokens.Items[i];

    /// <summary>The number of the quotation that holds the token, marks included, or -1.</summary>
    public int QuotationAt(int i) => (uint)i < (uint)inside.Length ? inside[i] - 1 : -1;

    public int SentenceOf(int i) => sentenceOf[i];

    public int SentenceFirst(int i) => Tokens.SentenceFirst[sentenceOf[i]];

    public int SentenceEnd(int i) => Tokens.SentenceFirst[sentenceOf[i] + 1];

    public bool OpensParagraph(int i) => Array.BinarySearch(Tokens.ParagraphFirst, i) >= 0;

    public int ParagraphFirst(int i) => Tokens.ParagraphFirst[ParagraphOf(i)];

    /// <summary>The first token of the paragraph before the one that holds the token; of that one itself where it is the first.</summary>
    public int ParagraphBefore(int i) => Tokens.ParagraphFirst[Math.Max(0, ParagraphOf(i) - 1)];

    private int ParagraphOf(int i) => Array.BinarySearch(Tokens.ParagraphFirst, i) is var place && place >= 0 ? place : ~place - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Tag TagAt(int i, Window window) => window.Has(i) ? tags[i] : Tag.None;

    /// <summary>The word as a feature: itself where the lexicon has it and it is no name, else its tag.</summary>
    public int ValueAt(int i, Window window) => window.Has(i) ? values[i] : Value.Of(Tag.None);

    public int LemmaAt(int i) => lemmas[i];

    /// <summary>What kind of cue the word can be.</summary>
    public Cues.CueClass ClassAt(int i) => classes[i];

    /// <summary>How many finite verbs and auxiliaries stand from one token to another.</summary>
    public int Verbs(int first, int end) => unchecked((ushort)(verbs[end] - verbs[first]));

    /// <summary>Whether a dash (1) or a bracket (2) that opens there is still open at the end.</summary>
    public int OpenMarks(int first, int end) =>
        ((dashes[end] - dashes[first]) & 1) + (unchecked((short)(brackets[end] - brackets[first])) > 0 ? 2 : 0);

    public int Thats(int first, int end) => unchecked((ushort)(thats[end] - thats[first]));

    public int Commas(int first, int end) => unchecked((ushort)(commas[end] - commas[first]));

    /// <summary>Whether a closing mark ends there, behind a comma: "“…,”", which says that cue or source follow; or a comma alone where the mark is missing.</summary>
    /// <param name="end">One past the mark.</param>
    public bool ClosesAfterComma(int end) => end > 1
        && (this[end - 1].Tag == Tag.CloseQuote ? this[Tokens.LastInside(end - 1)].Tag == Tag.Comma : IsCutByCue(end - 1));

    /// <summary>Whether a comma ends a quotation whose closing mark is missing there.</summary>
    public bool IsCutByCue(int comma) => this[comma].Tag == Tag.Comma && QuotationAt(comma + 1) < 0 && QuotationAt(comma) is >= 0 and var q && Quotations[q].End == comma + 1;

    /// <summary>The sentence of a token, widened to whole quotations where one crosses its borders. All who look at one cue ask for the same.</summary>
    public Window WindowOf(int i)
    {
        if (i != windowed)
        {
            (windowed, window) = (i, Widen(i));
        }

        return window;
    }

    private Window Widen(int i)
    {
        int first = SentenceFirst(i), end = SentenceEnd(i);
        if (QuotationAt(first) is >= 0 and var left)
        {
            first = Math.Max(Math.Min(first, Quotations[left].Open), first - Window.Reach);
        }

        if (QuotationAt(end - 1) is >= 0 and var right)
        {
            end = Math.Min(Math.Max(end, Quotations[right].End), end + Window.Reach);
        }

        else if (end < Count && Tokens.Items[end - 1].Tag == Tag.Colon && Tokens.Items[end].Tag == Tag.OpenQuote)
        {
            // "He declared:" and the quotation is the next paragraph.
            end = Math.Min(Quotations[QuotationAt(end)].End, end + Window.Reach);
        }

        return new Window(Math.Max(first, i - Window.Reach), Math.Min(end, i + Window.Reach));
    }
}

/// <summary>The tokens that a decision may look at.</summary>
internal readonly record struct Window(int First, int End)
{
    /// <summary>How far a quotation may widen a window; what is longer is cut.</summary>
    public const int Reach = 250;

    public bool Has(int token) => (uint)(token - First) < (uint)(End - First);

    public bool Has(Window part) => First <= part.First && part.End <= End;

    // The comparers that the compiler would ask are virtual calls in code compiled ahead.
    public bool Equals(Window other) => First == other.First && End == other.End;

    public override int GetHashCode() => HashCode.Combine(First, End);
}
