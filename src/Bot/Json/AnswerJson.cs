using System.Collections.Immutable;
using System.Text.Json;
using Bot.Chat;
using Bot.Chat.Catalogue;
using Bot.Chat.Feeds;
using Bot.Chat.Replies;
using Bot.News.Answers;

namespace Bot.Json;

/// <summary>
/// The value of an answer as JSON: what a verb's <c>--json</c> prints and <c>/api/</c> gives. Names are camelCase and
/// every field is always there; offsets are UTF-16 code units, ends exclusive; half a surrogate pair is written as
/// U+FFFD, so that offsets still hold.
/// </summary>
internal static class AnswerJson
{
    /// <summary>Writes the answer, whole, as one object; a refusal as <c>{"error": …}</c>.</summary>
    public static void Write(Utf8JsonWriter json, CommandResult result)
    {
        var value = ValueOf(result, ListPage.Whole);
        JsonSerializer.Serialize(json, value, AnswerJsonContext.Default.Options.GetTypeInfo(value.GetType()));
    }

    /// <summary>The answer as one of the values of this folder.</summary>
    /// <param name="result">What a command gave.</param>
    /// <param name="page">Which part of a long list is wanted.</param>
    public static object ValueOf(CommandResult result, ListPage page) => result.Answer switch
    {
        WhoSaidAnswer a => new WhoSaidValue(a.ArticlesSearched, a.Outcome, Passages(a.Matches), Passages(a.About)),
        SummaryAnswer a => new SummaryValue(
            a.ArticlesSearched, [.. a.Understood], a.About is { } about ? ArticleValue.Of(about.Article) : null, Passages(a.Sentences)),
        AskAnswer a => new AskValue(
            a.ArticlesSearched, [.. a.Understood], a.Sentences.Length, page.NumberIn(a.Sentences), page.CountIn(a.Sentences),
            Passages(page.Of(a.Sentences)), [.. a.Articles.Select(document => ArticleValue.Of(document.Article))]),
        QuotesAnswer a => new QuotesValue(
            a.ArticlesSearched, a.Speaker, [.. a.Suggestions], a.Quotations.Length, page.NumberIn(a.Quotations), page.CountIn(a.Quotations),
            Passages(page.Of(a.Quotations))),
        ArticlesAnswer a => new ArticlesValue(
            a.ArticlesSearched, [.. a.Understood], a.Articles.Length, page.NumberIn(a.Articles), page.CountIn(a.Articles), Passages(page.Of(a.Articles))),
        AboutAnswer { Counts: var c } a => new AboutValue(
            a.Version, c.Articles, c.Sentences, c.Quotations, c.Speakers, c.Oldest, c.Newest),
        FeedsAnswer a => new FeedsValue([.. a.Feeds.Select(f => new FeedValue(f.Number, f.Name, f.Address, f.State, f.IsWell))]),
        null when result.Reply.Tone == ReplyTone.Refusal => new ErrorValue(Sentences(result.Reply)),
        null => new HelpValue([.. CommandCatalogue.Standard.WithoutChannels.Select(Command)]),
        var unknown => throw new InvalidOperationException($"No JSON for a {unknown.GetType().Name}."),
    };

    /// <summary>What a command's answer looks like, for the description of the API.</summary>
    public static Type TypeOf(CommandDefinition definition) => definition.Name switch
    {
        "who-said" => typeof(WhoSaidValue),
        "summary" => typeof(SummaryValue),
        "ask" => typeof(AskValue),
        "quotes" => typeof(QuotesValue),
        "articles" => typeof(ArticlesValue),
        "about" => typeof(AboutValue),
        "feeds" => typeof(FeedsValue),
        "help" => typeof(HelpValue),
        var name => throw new InvalidOperationException($"No JSON for /{name}."),
    };

    private static PassageValue[] Passages(ImmutableArray<Match> matches) => [.. matches.Select(PassageValue.Of)];

    private static PassageValue[] Passages(ImmutableArray<Passage> passages) => [.. passages.Select(PassageValue.Of)];

    private static string Sentences(Reply reply) => string.Join(' ', reply.Blocks.OfType<TextBlock>().Select(block => block.PlainText));

    private static CommandValue Command(CommandDefinition definition) => new(
        definition.Name, definition.Description, definition.Example,
        [.. definition.Options.Where(option => !option.IsHidden).Select(option => new OptionValue(
            option.Name, option.Description, option.IsRequired, [.. option.Choices]))]);
}
