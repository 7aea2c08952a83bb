using System.Reflection;

namespace Bot.Hosting;

/// <summary>The version of this program: <c>0.1.0</c>.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } = typeof(ProgramVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
