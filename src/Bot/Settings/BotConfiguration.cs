namespace Bot.Settings;

/// <summary>Where settings come from, the later over the earlier: <c>appsettings.json</c>, user secrets, the environment.</summary>
internal static class BotConfiguration
{
    private const string File = "appsettings.json";

    /// <summary>The file of the working folder where there is one, else the one beside the program.</summary>
    /// <exception cref="InvalidDataException">The file is no JSON.</exception>
    public static IConfigurationRoot Build()
    {
        var folder = System.IO.File.Exists(File) ? Directory.GetCurrentDirectory() : AppContext.BaseDirectory;
        return new ConfigurationBuilder()
            .SetBasePath(folder)
            .AddJsonFile(File, optional: true)
            .AddUserSecrets<BotSettings>(optional: true)
            .AddEnvironmentVariables()
            .Build();
    }
}
