using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Bot.News.Reading.Encodings;
using Bot.News.Reading.Feeds;

namespace Bot.News.Tests.Reading.Feeds;

/// <summary>Whether an expectation about a field that an article needs holds; null for other fields.</summary>
internal static partial class FeedExpectations
{
    public static bool? Holds(ExpectedValue expected, FeedOutcome outcome)
    {
        var path = Field().Match(expected.Path);
        if (expected.Path == "encoding")
        {
            return outcome.Feed is { } read && SameEncoding(read.Encoding, (string)expected.Value!);
        }

        if (!path.Success)
        {
            return null;
        }

        var index = path.Groups["index"].Value;
        var item = index.Length == 0 ? null : outcome.Feed?.Items.ElementAtOrDefault(int.Parse(index));
        var isFeed = index.Length == 0;
        var (feed, value) = (outcome.Feed, expected.Value);
        var isOrdinal = path.Groups["ord"].Success;
        return path.Groups["field"].Value switch
        {
            "title" or "title_detail.value" => SameText(isFeed ? feed?.Title : item?.Title, value, isOrdinal),
            "title_detail.base" => SameAddress((isFeed ? feed?.Title : item?.Title)?.Base, value),
            "title_detail.language" => Equals((isFeed ? feed?.Title : item?.Title)?.Language, value),
            "title_detail.type" => SameType(isFeed ? feed?.Title : item?.Title, value),
            "link" => SameAddress(isFeed ? feed?.Link : item?.Link, value),
            "language" => Equals(isFeed ? feed?.Language : item?.Language, value),
            "author" => Equals(isFeed ? feed?.Author : item?.Author, value),
            "author_detail.name" => NameAndMail(isFeed ? feed?.Author : item?.Author).Name == (string?)value,
            "author_detail.email" => NameAndMail(isFeed ? feed?.Author : item?.Author).Mail == (string?)value,
            "updated" or "updated_parsed" or "modified" or "modified_parsed" or "date" or "date_parsed" => SameInstant(isFeed ? feed?.Updated : item?.Updated ?? item?.Published, value),
            "published" or "published_parsed" or "created" or "created_parsed" => SameInstant(isFeed ? feed?.Updated : item?.Published, value),
            "id" or "guid" when !isFeed => Equals(item?.Id, value),
            "summary" or "description" or "summary_detail.value" when !isFeed => SameText(item?.Summary ?? item?.Content, value, isOrdinal),
            "summary_detail.base" when !isFeed => SameAddress(item?.Summary?.Base, value),
            "summary_detail.language" when !isFeed => Equals(item?.Summary?.Language, value),
            "summary_detail.type" when !isFeed => SameType(item?.Summary, value),
            "content[0].value" => SameText(item?.Content, value, isOrdinal),
            "content[0].base" => SameAddress(item?.Content?.Base, value),
            "content[0].language" => Equals(item?.Content?.Language, value),
            "content[0].type" => SameType(item?.Content, value),
            _ => null,
        };
    }

    // "Jane Doe (jane@example.org)", either alone, or several people.
    private static (string? Name, string? Mail) NameAndMail(string? author)
    {
        var last = author?.Split(", ")[^1];
        var match = last is null ? Match.Empty : Person().Match(last);
        return match.Success ? ((string?)match.Groups["name"].Value, (string?)match.Groups["mail"].Value)
            : last?.Contains('@', StringComparison.Ordinal) == true ? (null, last)
            : (last, default(string));
    }

    // The words and the links; which harmless attributes are kept is a matter of taste.
    private static bool SameText(FeedText? text, object? value, bool isOrdinal)
    {
        if (isOrdinal)
        {
            return text?.Text is [var only] && only == (int)value!;
        }

        var expected = (string?)value ?? "";
        if (text is null)
        {
            return expected.Length == 0;
        }

        return text.IsMarkup
            ? Fold(FeedMarkup.Markup(expected).Text) == Fold(text.Text) && Links(expected, null).SequenceEqual(Links(text.Html, text.Base))
            : Fold(FeedMarkup.Plain(expected).Text) == Fold(text.Text);
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static List<string> Links(string html, string? baseAddress)
    {
        var page = new HtmlParser().ParseDocument(html);
        return [.. page.QuerySelectorAll("a[href]").Select(a => Resolve(a.GetAttribute("href")!.Trim(), baseAddress)).Where(link => link.StartsWith("http", StringComparison.Ordinal))];
    }

    private static string Resolve(string link, string? baseAddress) =>
        baseAddress is not null && Uri.TryCreate(new Uri(baseAddress), link, out var resolved) ? resolved.OriginalString is var o && resolved.IsAbsoluteUri ? resolved.AbsoluteUri : o
        : Uri.TryCreate(link, UriKind.Absolute, out var absolute) ? absolute.AbsoluteUri : link;

    private static bool SameAddress(string? address, object? value) =>
        value is null ? address is null : address is not null && Uri.TryCreate((string)value, UriKind.Absolute, out var expected) && new Uri(address) == expected;

    private static bool SameType(FeedText? text, object? value) => text is not null && text.IsMarkup == ((string)value! != "text/plain");

    private static bool SameInstant(DateTimeOffset? date, object? value) =>
        value is DateTimeOffset instant ? date == instant : date is not null && date == FeedDate.Read((string)value!);

    private static bool SameEncoding(string name, string expected) =>
        name == expected || Charsets.Find(expected)?.WebName == name;

    [GeneratedRegex(@"^(?<name>.*) \((?<mail>[^()]*@[^()]*)\)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Person();

    [GeneratedRegex(@"^(?<ord>ord\()?(?:entries\[(?<index>\d)\]|feed)\.(?<field>[\w.\[\]]+)\)?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Field();
}
