@echo off
rem Runs the Magistrait of the directory that this file lies in, by the Java that lies there too.
"%~dp0runtime\bin\java.exe" "@%~dp0app\options" "-XX:AOTCache=%~dp0app\magistrait.aot" "-Dmagistrait.rules=%~dp0rules" -jar "%~dp0app\magistrait.jar" %*
