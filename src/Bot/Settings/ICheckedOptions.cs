namespace Bot.Settings;

/// <summary>A section of the settings that says what is wrong with it.</summary>
internal interface ICheckedOptions
{
    /// <summary>The section's name in <c>appsettings.json</c>.</summary>
    static abstract string Section { get; }

    /// <summary>Every fault in a sentence that begins with the setting's full name; none where all is well.</summary>
    IEnumerable<string> Faults();
}
