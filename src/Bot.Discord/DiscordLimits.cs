namespace Bot.Discord;

/// <summary>What Discord accepts, in characters (we count UTF-16 code units, which are never fewer) or in items.
/// Source: Discord's documentation of messages, embeds, components and application commands.</summary>
internal static class DiscordLimits
{
    public const int Content = 2000;
    public const int EmbedTitle = 256;
    public const int EmbedDescription = 4096;
    public const int EmbedFooter = 2048;
    public const int EmbedFields = 25;
    public const int FieldName = 256;
    public const int FieldValue = 1024;
    public const int EmbedUrl = 2048;

    /// <summary>Over the titles, descriptions, fields and footers of all embeds of one message.</summary>
    public const int AllEmbeds = 6000;

    public const int Embeds = 10;

    public const int Choices = 25;
    public const int ChoiceName = 100;
    public const int ChoiceValue = 100;

    public const int CommandName = 32;
    public const int Description = 100;

    /// <summary>The longest text that an option of a slash command may allow.</summary>
    public const int OptionLength = 6000;

    /// <summary>Over the names, descriptions and choices of one command.</summary>
    public const int WholeCommand = 8000;

    public const int Commands = 100;
    public const int CustomId = 100;
    public const int ButtonLabel = 80;
    public const int ButtonsInRow = 5;
    public const int Rows = 5;
}
