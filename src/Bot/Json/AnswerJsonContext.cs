using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Chat.Replies;
using Bot.News.Answers;
using Bot.News.Answers.Asked;
using Bot.News.Quotes;
using Bot.Web;

namespace Bot.Json;

/// <summary>How the values of answers, and what the page needs besides, become JSON; generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters =
    [
        typeof(KebabCaseEnum<WhoSaidOutcome>), typeof(KebabCaseEnum<AskedWording>), typeof(KebabCaseEnum<QuoteKind>),
        typeof(KebabCaseEnum<ReplyTone>), typeof(KebabCaseEnum<RunStyle>),
    ])]
[JsonSerializable(typeof(WhoSaidValue))]
[JsonSerializable(typeof(SummaryValue))]
[JsonSerializable(typeof(AskValue))]
[JsonSerializable(typeof(QuotesValue))]
[JsonSerializable(typeof(ArticlesValue))]
[JsonSerializable(typeof(AboutValue))]
[JsonSerializable(typeof(FeedsValue))]
[JsonSerializable(typeof(HelpValue))]
[JsonSerializable(typeof(ErrorValue))]
[JsonSerializable(typeof(ChatLine))]
[JsonSerializable(typeof(ReplyValue))]
[JsonSerializable(typeof(CompletionsValue))]
[JsonSerializable(typeof(HealthValue))]
[JsonSerializable(typeof(LiveValue))]
internal sealed partial class AnswerJsonContext : JsonSerializerContext;

/// <summary>An enumeration by name: <c>article-itself</c>.</summary>
internal sealed class KebabCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower)
    where T : struct, Enum;
